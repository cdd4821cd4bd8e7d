"""JSON as it is printed: numbers keep their digits, and every value its place in the text.

An item of a file is held as JSON in one form (keys sorted, a key a line), so that its spacing and what stood around it make
no difference to the record (law 4), while every string and number of it can be pointed at (law 1).
"""

import json
from dataclasses import dataclass
from typing import Any, Final, Never

from onrecord.readers.problem import Unreadable

_REMEDY: Final = "Save it as JSON in UTF-8"
DEPTH: Final = 60
"""Levels of objects within objects that are read; reviews have five."""


class Numeral(str):
    """A number as it is printed."""


def parse(text: str) -> Any:
    """What a JSON text says: objects, arrays, strings, `Numeral`, booleans and null. Raises Unreadable."""

    def no_number(constant: str) -> Never:
        raise Unreadable(f"{constant} is no number of JSON", _REMEDY)

    try:
        loaded = json.loads(text, parse_int=Numeral, parse_float=Numeral, parse_constant=no_number)
        json.dumps(loaded, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as error:
        raise Unreadable(f"this is not JSON ({error.msg})", _REMEDY, f"line {error.lineno}") from error
    except RecursionError as error:
        raise _too_deep() from error
    except UnicodeEncodeError as error:
        raise Unreadable("a text has half a character in it (a lone surrogate)", _REMEDY) from error
    if _depth(loaded) > DEPTH:
        raise _too_deep()
    return loaded


def _too_deep() -> Unreadable:
    return Unreadable("its objects stand too deep in one another", "Reviews need a few levels; take the rest away")


def _depth(value: Any) -> int:
    """How many levels stand in one another, as far as it matters."""
    level, here = 0, [value]
    while here and level <= DEPTH:
        inner = (one.values() if isinstance(one, dict) else one for one in here if isinstance(one, dict | list))
        level, here = level + 1, [v for values in inner for v in values]
    return level


@dataclass(frozen=True)
class Laid:
    """A value laid out as a text, with the place of each string and number in it, by JSON pointer (RFC 6901)."""

    text: str
    places: dict[str, tuple[int, int]]


def lay(value: Any) -> Laid:
    """The one text of a value: keys sorted, each on a line of its own, numbers as they were printed."""
    pieces: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    def several(items: list[tuple[str, str, Any]], marks: str, indent: int) -> None:
        put(marks[0])
        for number, (head, at, one) in enumerate(items):
            put(("," if number else "") + "\n" + " " * (indent + 1) + head)
            put_value(one, at, indent + 1)
        put("\n" + " " * indent + marks[1] if items else marks[1])

    def put_value(one: Any, at: str, indent: int) -> None:
        if isinstance(one, dict):
            members = [(f"{_quoted(k)}: ", f"{at}/{step(k)}", one[k]) for k in sorted(one)]
            several(members, "{}", indent)
        elif isinstance(one, list):
            several([("", f"{at}/{i}", each) for i, each in enumerate(one)], "[]", indent)
        else:
            written = str(one) if isinstance(one, Numeral) else _quoted(one)
            edge = int(isinstance(one, str) and not isinstance(one, Numeral))
            if len(written) > 2 * edge:
                places[at] = (length + edge, length + len(written) - edge)
            put(written)

    put_value(value, "", 0)
    return Laid("".join(pieces), places)


def step(key: object) -> str:
    """A key as a step of a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
