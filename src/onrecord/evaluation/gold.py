"""Lines of the extraction format, read from a file or a folder, with clear words about a line that is none.

A code that there is not, or a speaker who is no actor of the document, would count as an error of the reading; so it is
refused here, with its place and the values permitted.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import orjson

from onrecord.model import terms

LISTS: Final = ("attributions", "roles", "times", "figures", "events")


def _codes(enumeration: type[StrEnum]) -> tuple[str, ...]:
    return tuple(code.value for code in enumeration)


CODES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "actors": {"type": _codes(terms.ActorType)},
    "attributions": {
        "kind": _codes(terms.Kind),
        "polarity": _codes(terms.Polarity),
        "modality": _codes(terms.Modality),
        "translation": _codes(terms.Translation),
        "speaker_status": tuple(c for c in _codes(terms.SpeakerStatus) if c != terms.SpeakerStatus.DECIDED),
    },
    "roles": {"status": _codes(terms.RoleStatus)},
    "times": {"precision": _codes(terms.Precision), "anchor": _codes(terms.Anchor)},
    "figures": {"comparator": _codes(terms.Comparator), "direction": _codes(terms.Direction), "nature": _codes(terms.Nature)},
    "events": {"type": _codes(terms.EventType), "status": _codes(terms.EventStatus)},
}
"""The codes of each list, by field, that a reading may give; any may be null where it is unknown."""
NAMED: Final = (("attributions", "speakers"), ("roles", "holder"), ("events", "participants"))
"""The fields that hold ids of actors."""


class GoldError(ValueError):
    """A line that cannot be compared: names the file, the line and the remedy."""


def read(path: Path) -> list[dict[str, Any]]:
    """The documents of a JSON Lines file, or of a folder of JSON files, in order. Raises GoldError and OSError."""
    found: dict[str, dict[str, Any]] = {}
    for place, raw in _raw(path):
        document = _document(place, raw)
        if document["id"] in found:
            raise GoldError(f"{place}: the id {document['id']!r} stands twice. Give each document one of its own")
        found[document["id"]] = document
    if not found:
        raise GoldError(f"{path}: there is no document in it. Write one object a line")
    return list(found.values())


def _raw(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        yield from ((str(file), file.read_bytes()) for file in sorted(path.glob("*.json")))
        return
    with path.open("rb") as lines:
        yield from ((f"{path}, line {n}", line) for n, line in enumerate(lines, 1) if line.strip())


def _document(place: str, raw: bytes) -> dict[str, Any]:
    try:
        document = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise GoldError(f"{place}: this is not JSON ({error}). Write one object a line, in UTF-8") from error
    if not isinstance(document, dict) or "id" not in document or not isinstance(document.get("attributions"), list):
        raise GoldError(f'{place}: this is no document. Write {{"id": …, "text": …, "attributions": […]}}')
    document["id"] = str(document["id"])
    if wrong := next(_shapeless(document), None):
        raise GoldError(f"{place}: {wrong}")
    length = len(document["text"]) if isinstance(document.get("text"), str) else None
    for name in LISTS:
        for item in document.get(name) or ():
            spans = [item.get("span"), *(item.get("content") or ()), *(item.get("cue") or ()), *(item.get("source") or ())]
            for span in (s for s in spans if s):
                if not _sound(span, length):
                    raise GoldError(f"{place}: {span} in {name} is no span of the text. Write [start, end) in code points")
    if wrong := next(_faults(document), None):
        raise GoldError(f"{place}: {wrong}")
    return document


def _shapeless(document: Mapping[str, Any]) -> Iterator[str]:
    """What is written otherwise than the format says, in words."""
    for name, field in (("actors", "id"), ("entities", "id"), ("attributions", "content"), *((n, "span") for n in LISTS[1:])):
        items = document.get(name)
        if items is not None and not isinstance(items, list):
            yield f"{name} is no list. Write [ … ], or leave it out"
            return
        for number, item in enumerate(items or (), 1):
            if not isinstance(item, dict) or item.get(field) is None:
                yield f'{_nth(name, number)}: it has no "{field}". Write an object with one, as onrecord extract prints it'
            elif name in ("actors", "entities") and not isinstance(item.get("name"), str):
                yield f"{_nth(name, number)}: the actor has no name. Write the fullest one in the text"
            elif (told := item.get("told")) is not None and not (isinstance(told, dict) and told.get("name")):
                yield f'{_nth(name, number)}: {_quoted(told)} in told is no outlet or person. Write {{"name": …}}; or null'
            elif any(not isinstance(item.get(key) or [], list) for key in ("content", "cue", "source", "span")):
                yield f"{_nth(name, number)}: a span is written [start, end), and several of them [[start, end), …]"


def _faults(document: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the codes and references of a document, in words."""
    actors = document.get("actors") or document.get("entities") or []
    for name, fields in CODES.items():
        for number, item in enumerate(actors if name == "actors" else document.get(name) or (), 1):
            for field, codes in fields.items():
                if item.get(field) is not None and item[field] not in list(codes):
                    wrong = f"{_nth(name, number)}: {_quoted(item[field])} is no {field}"
                    yield f"{wrong}. Write one of: {', '.join(codes)}; or null"
    known = [a.get("id") for a in actors]
    for name, field in NAMED:
        for number, item in enumerate(document.get(name) or (), 1):
            for identifier in _listed(item.get(field)):
                if identifier not in known:
                    held = f"one of: {', '.join(map(str, known))}" if known else "its id"
                    yield (
                        f"{_nth(name, number)}: {_quoted(identifier)} in {field} is no actor of this document. "
                        f'Add it to "actors", or write {held}'
                    )
    said = document["attributions"]
    for number, item in enumerate(said, 1):
        around = item.get("hearsay_of")
        if around is not None and (around not in range(len(said)) or around == number - 1):
            yield (
                f"{_nth('attributions', number)}: {_quoted(around)} in hearsay_of is no other attribution. "
                "Write the place of the one that reports this one, counted from 0; or null"
            )


def _nth(name: str, number: int) -> str:
    return f"{name}, number {number}"


def _quoted(value: Any) -> str:
    return orjson.dumps(value, default=str).decode()


def _listed(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else () if value is None else (value,)


def _sound(span: Any, length: int | None) -> bool:
    if not isinstance(span, list) or len(span) != 2 or not all(isinstance(n, int) for n in span):
        return False
    return 0 <= span[0] < span[1] and (length is None or span[1] <= length)
