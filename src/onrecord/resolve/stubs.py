"""Stubs: whether a document that another cites, and that is not held, may be one that is (across-documents.md §2).

Said of a pair, so that the order of arrival makes no difference: that the one cites the outlet of the other for words that
both report, and that the other is not the later. Whether it is the only such document the pair cannot know: of several, the
picture counts none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.model import Document, Judgement
from onrecord.model.terms import Item, JudgementKind

from .bodies import without_article
from .evidence import Evidence
from .outlets import short_for
from .when import published
from .words import fold_name

FILLS: Final = "stub.outlet"
VERSION: Final = "1"


@dataclass(frozen=True)
class Carrying:
    """How a document carries a statement: its outlet and its days, and the stubs that it cites for it, each with its name."""

    document: str
    outlet: str | None
    earliest: str | None
    latest: str | None
    cites: tuple[tuple[str, str], ...]


def carrying(member: str, evidence: Evidence) -> Carrying | None:
    """How a document carries this statement; None without words of its own."""
    told = evidence.attestations.get(member, [])
    own = next((a for a in told if a.content_span), None)
    if own is None:
        return None
    outlet = evidence.described(own.in_document).get(Item.OUTLET)
    cited = {a.id: d for a in told if isinstance(d := evidence.by_id.get(a.in_document), Document) and d.is_stub}
    parents = {a.derived_from_attestation for a in told if a.content_span} & cited.keys()
    cites = sorted((cited[p].id, cited[p].stub_name or "") for p in parents if p)
    return Carrying(own.in_document, outlet.value if outlet else None, *published(own.in_document, evidence), tuple(cites))


def fillings(a: Carrying, b: Carrying) -> Iterator[Judgement]:
    """For each stub of the one that the other's document may be: that it fills it or, by a short name, is proposed to."""
    for citing, held in ((a, b), (b, a)):
        later = held.earliest and citing.latest and held.earliest > citing.latest
        if held.outlet is None or later or citing.document == held.document:
            continue
        for stub, name in citing.cites:
            if kind := named(name, held.outlet):
                yield Judgement.of(FILLS, VERSION, kind, (stub, held.document), reason=_why(kind, name, citing, held))


def named(cited: str, outlet: str) -> JudgementKind | None:
    """What the name by which an outlet is cited makes of an outlet's: the same, articles apart, or one short for it."""
    if without_article(fold_name(cited)) == without_article(fold_name(outlet)):
        return JudgementKind.FILLS
    return JudgementKind.PROPOSED if short_for(cited, outlet) else None


def _why(kind: JudgementKind, name: str, citing: Carrying, held: Carrying) -> str:
    days = f"reported {held.latest or 'on a day not stated'} there, cited {citing.latest or 'on a day not stated'}"
    if kind is JudgementKind.FILLS:
        return f"these words are cited as of “{name}”, and this document of that outlet has them; {days}"
    return f"these words are cited as of “{name}”, which may be short for “{held.outlet}”; {days}"
