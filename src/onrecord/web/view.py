"""What templates need to say things in words: days, sources, kinds. No markup and no data access."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from onrecord.model.fragment import place

KINDS: Final = {
    "DIRECT": ("direct", "Their words"),
    "MIXED": ("mixed", "Part quoted"),
    "INDIRECT": ("indirect", "In other words"),
}
"""How much of a statement is quoted: the badge's class and its words."""

MOODS: Final = {
    "PREDICTED": ("predicted", "Predicted"),
    "CONDITIONAL": ("conditional", "Conditional"),
    "DEMANDED": ("demanded", "Demanded"),
    "POSSIBLE": ("possible", "As possible"),
    "DENIES": ("denies", "Denies"),
    "QUESTIONS": ("questions", "Questions"),
}
"""Moods and attitudes that are said; what is merely asserted or affirmed goes without."""

STANDS: Final = {"AFFIRMS": "Affirm it", "DENIES": "Deny it", "QUESTIONS": "Question it"}
"""Under which heading a claim's stances are listed."""

LINKS: Final = {
    "REPEATS": ("Repeats", "Repeated by"),
    "ANSWERS": ("Answers", "Answered by"),
    "DISPUTES": ("Disputes", "Disputed by"),
    "CORRECTS": ("Corrects", "Corrected by"),
    "RETRACTS": ("Withdraws", "Withdrawn by"),
}
"""What a statement does to another, and what another does to it."""

BESIDE: Final = {"PROPOSED": "Proposed", "DIFFERENT": "Held apart", "SAME": "Contested"}
"""What a judgement on two that are not shown as one is called: of the same, that the cluster was cut between them."""

MOST: Final = 20
"""Actors listed beside one."""

TYPES: Final = {"UnnamedGroup": "Unnamed group"}

ORIGINS: Final = {
    "CURATOR": "corrected by a person",
    "OPTION": "given when it was taken in",
    "MANIFEST": "from the manifest beside the files",
    "FRONT_MATTER": "from the head of the file",
    "JSON_LD": "from the page's structured data",
    "META": "from the page's metadata",
    "DATELINE": "from the dateline",
    "BYLINE": "from the byline",
    "TEXT": "from the text",
    "DETECTED": "told by software from the text",
}
"""Where an item of metadata comes from."""

WORDS: Final[Mapping[str, Any]] = {
    "KINDS": KINDS, "MOODS": MOODS, "STANDS": STANDS, "LINKS": LINKS, "BESIDE": BESIDE, "MOST": MOST, "TYPES": TYPES,
    "ORIGINS": ORIGINS,
}  # fmt: skip


def day(text: str) -> str:
    """A civil day or month in words: ``2031-05-12`` gives *12 May 2031*. What is no such date stays as it is."""
    for form, shown in (("%Y-%m-%d", "{0.day} {0:%b %Y}"), ("%Y-%m", "{0:%B %Y}")):
        try:
            return shown.format(dt.datetime.strptime(text[:10], form))
        except ValueError:
            continue
    return text


def publisher(document: Mapping[str, Any]) -> str:
    """Who stands behind a document: outlet, issuer, agency, or what a document that is not held is called."""
    for body in ("publishedBy", "issuedBy", "suppliedBy"):
        if document[body] and document[body]["name"]:
            return str(document[body]["name"])
    return str(document["stubName"] or "Publisher not stated")


def credit(document: Mapping[str, Any]) -> str | None:
    """The agency that supplied a document, where it is not itself the publisher."""
    agency = (document["suppliedBy"] or {}).get("name")
    return agency if agency and agency != publisher(document) else None


def names(actors: list[Mapping[str, Any]]) -> str:
    """These actors' names, one after another."""
    return ", ".join(str(actor["name"] or "somebody unnamed") for actor in actors) or "Speaker not stated"


def beside(actor: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each other actor who may be this one, or is held apart from it: with what is judged and why, the most open first."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for judgement in actor["judgements"]:
        sides = judgement["left"], judgement["right"]
        other = next((s for s in sides if s["canonicalId"] != actor["canonicalId"]), None)
        if other is not None:
            told = {"kind": judgement["judgementKind"], "reason": judgement["reason"], "name": other.get("name")}
            found.setdefault((told["kind"], other["canonicalId"]), {**told, "id": other["canonicalId"]})
    return sorted(found.values(), key=lambda one: (list(BESIDE).index(one["kind"]), one["name"] or "", one["id"]))


def spaced(item: str) -> str:
    """A notation in capitals as words: ``ARCHIVE_URL`` gives *Archive address*."""
    return item.replace("_", " ").capitalize().replace("Url", "Address").replace("url", "address")


def one_line(text: str) -> str:
    """A text with its line breaks as blanks."""
    return " ".join(text.split())


def counted(number: int, noun: str) -> str:
    """A number with its noun: *1 report*, *1,200 reports*."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def sentence(text: str) -> str:
    """Words as a sentence: a capital first, a full stop last."""
    return f"{text[:1].upper()}{text[1:]}."


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "day": day, "publisher": publisher, "credit": credit, "names": names, "spaced": spaced, "one_line": one_line,
    "beside": beside, "counted": counted, "place": place, "sentence": sentence,
}  # fmt: skip
