"""Times, figures, events, roles and stances of a line of ``onrecord extract``, in words for whoever checks them."""

import re
from collections.abc import Mapping
from typing import Any, Final

from onrecord.model.terms import Anchor, Comparator, Kind, Modality, Polarity

KINDS: Final[Mapping[str, str]] = {
    Kind.DIRECT: "direct, as the source's own words", Kind.MIXED: "mixed, partly in quotation marks",
    Kind.INDIRECT: "indirect, in the document's words",
}  # fmt: skip
POLARITIES: Final[Mapping[str, str]] = {
    Polarity.AFFIRMS: "affirms it", Polarity.DENIES: "denies it", Polarity.QUESTIONS: "questions it",
}  # fmt: skip
MODALITIES: Final[Mapping[str, str]] = {
    Modality.ASSERTED: "as a fact", Modality.PREDICTED: "as what will be", Modality.POSSIBLE: "as what may be",
    Modality.DEMANDED: "as a demand", Modality.CONDITIONAL: "under a condition",
}  # fmt: skip
ANCHORS: Final[Mapping[str, str]] = {
    Anchor.PUBLICATION: "counted from the day of publication", Anchor.DATELINE: "counted from the dateline",
    Anchor.TEXT: "counted from another time in the text", Anchor.NONE: "by its own words",
}  # fmt: skip
COMPARATORS: Final[Mapping[str, str]] = {
    Comparator.EQ: "", Comparator.ABOUT: "about ", Comparator.GE: "at least ", Comparator.LE: "at most ",
    Comparator.GT: "more than ", Comparator.LT: "less than ", Comparator.RANGE: "between ",
}  # fmt: skip


def stance(a: Mapping[str, Any]) -> str:
    """How somebody stands to the words: *direct …; denies it; as a fact*."""
    how = [KINDS[a["kind"]], POLARITIES[a["polarity"]], MODALITIES[a["modality"]]]
    return "; ".join([*how, *([] if a["speech"] else ["thought, not speech"])])


def bounds(earliest: str | None, latest: str | None) -> str:
    """A day, or the bounds of a time, in words that claim no more than is known."""
    if earliest and latest:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    if earliest or latest:
        return f"{earliest} or later" if earliest else f"{latest} or earlier"
    return "day unknown"


def said(time: Mapping[str, Any] | None, words: str, published: str | None) -> str:
    """When something was said, as far as the words around it state it; what is printed was said by then."""
    if time is None:
        return f"not stated; by {published}, when it was published" if published else "not stated"
    return f"“{words}”: {bounds(time['earliest'], time['latest'])}"


def role(r: Mapping[str, Any], holder: str, text: str) -> str:
    """*Ana Soto: mayor, Morro (former)*; whose the office is stands in the text's own letters."""
    place = r["jurisdiction"]
    if place:
        printed = re.search(re.escape(place), text, re.IGNORECASE)
        place = printed.group() if printed else place.title()
    return f"{holder}: {r['post']}{f', {place}' if place else ''} ({r['status']})"


def time(t: Mapping[str, Any]) -> str:
    """A time's bounds, its precision and what it was counted from; the length of a duration."""
    if t.get("duration"):
        return f"lasts {t['duration']}"
    return f"{bounds(t['earliest'], t['latest'])} ({t['precision']}, {ANCHORS[t['anchor']]})"


def figure(f: Mapping[str, Any]) -> str:
    """A number with its comparator, unit and direction, what is counted, and its scope as far as it is stated."""
    number = f["value"] if f["value"] is not None else f"{f['low'] or 'unknown'} and {f['high'] or 'unknown'}"
    parts = [f"{COMPARATORS[f['comparator']]}{number} {f['unit'] or '(no unit)'}", f["nature"], f["direction"]]
    scope = {"of": "measured", "place": "place", "period": "period", "as of": "as_of", "among": "population"}
    parts += [f"{label}: {f[key]}" for label, key in scope.items() if f.get(key)]
    return ", ".join(str(p) for p in parts if p)


def event(e: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """An event's type and status, with its time, place and people as far as they are stated."""
    who = ", ".join(names[p] for p in e["participants"] if p in names)
    when = bounds(e["earliest"], e["latest"]) if e["earliest"] or e["latest"] else ""
    told = {"when": when, "where": e.get("place"), "who": who}
    return ", ".join([e["type"], e["status"], *(f"{label}: {words}" for label, words in told.items() if words)])
