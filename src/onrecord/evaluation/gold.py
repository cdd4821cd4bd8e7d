"""Lines of the extraction format, read from a file or a folder, with clear words about a line that is none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import orjson

LISTS: Final = ("attributions", "roles", "times", "figures", "events")


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
    length = len(document["text"]) if isinstance(document.get("text"), str) else None
    for name in LISTS:
        for item in document.get(name) or ():
            spans = [item.get("span"), *(item.get("content") or ()), *(item.get("cue") or ()), *(item.get("source") or ())]
            for span in (s for s in spans if s):
                if not _sound(span, length):
                    raise GoldError(f"{place}: {span} in {name} is no span of the text. Write [start, end) in code points")
    return document


def _sound(span: Any, length: int | None) -> bool:
    if not isinstance(span, list) or len(span) != 2 or not all(isinstance(n, int) for n in span):
        return False
    return 0 <= span[0] < span[1] and (length is None or span[1] <= length)
