"""What became of the statements of a changed article, in words: what was altered first, then added, dropped, moved and kept."""

import re

from .changes import Changed, Comparison, Printed
from .checked_text import foot
from .matching import Change
from .sources import joined

_ORDER = (Change.ALTERED, Change.ADDED, Change.DROPPED, Change.MOVED)


def plain(found: Comparison) -> str:
    """The comparison as text for a terminal; what was kept is counted and not printed."""
    lines = [f"{name} {v.snapshot}  {v.document.publisher}, taken in {(v.taken_in or 'at an unknown time')[:19]}"
             for name, v in (("from", found.earlier), ("to  ", found.later))]  # fmt: skip
    lines.append(", ".join(f"{found.count(c)} {c}" for c in Change))
    for change in _ORDER:
        if some := [c for c in found.changes if c.change is change]:
            lines += ["", change.capitalize(), *(line for c in some for line in _lines(c))]
    if found.count(Change.DROPPED):
        lines += ["", found.note]
    told = foot(side.review for c in found.changes for side in (c.before, c.after) if side)
    return "\n".join([*lines, *([""] if told else []), *told])


def _lines(changed: Changed) -> list[str]:
    one = changed.after or changed.before
    assert one is not None
    what = f": {', '.join(changed.altered)}" if changed.altered else ""
    lines = [f"  {changed.kind.lower()} {one.member}{what}"]
    sides = (("before", changed.before), ("after", changed.after)) if changed.altered else (("", one),)
    return [*lines, *(_words(name, side, changed.altered) for name, side in sides if side)]


def _words(name: str, printed: Printed, altered: tuple[str, ...]) -> str:
    by = f"{', '.join(s or 'somebody unnamed' for s in printed.speakers)}: " if printed.speakers else ""
    facts = [f"{a} {printed.facts.get(a, 'not stated')}" for a in altered if a not in ("words", "speaker")]
    words = re.sub(r"\s+", " ", joined(printed.words))
    at = f"[{printed.words[0].start}–{printed.words[-1].end}]"
    told = f" ({'; '.join(facts)})" if facts else ""
    checked = f"; {printed.review.words}" if printed.review.checks else ""
    return f"    {name:7}{by}{words} {at}{told}{checked}"
