"""Ids: a two-letter prefix and 128 bits of BLAKE2b over exactly what defines a record, in lower-case base 32.

Nothing random and no clock goes into an id, so the same input gives the same ids in any order, on any machine (law 4).
Parts are hashed in a form in which no two different sequences collide: each part with its type and its length.
"""

import hashlib
import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final, TypeAlias

Part: TypeAlias = "str | int | bool | Decimal | Enum | None | tuple[Part, ...]"

ID: Final = re.compile(r"^[a-z]{2}-[a-z2-7]{26}\Z")
"""What every id looks like."""

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS: Final = [a + b for a in _LETTERS for b in _LETTERS]  # ids are made by the thousand, so two letters at a time
_PLACES: Final = range(120, -1, -10)


class IdError(ValueError):
    """A text where an id belongs that is none."""


def mint(prefix: str, *parts: Part) -> str:
    """The id with this prefix for these defining parts.

    Order counts; ``None`` and the empty string differ, and so do ``1``, ``"1"`` and ``True``.
    """
    bits = int.from_bytes(hashlib.blake2b(_encode(parts), digest_size=16).digest()) << 2  # to 130: 26 letters of 5 bits
    return f"{prefix}-{''.join([_PAIRS[bits >> place & 1023] for place in _PLACES])}"


def digest(*parts: Part) -> str:
    """256 bits of BLAKE2b over these parts, in hexadecimal: for what must be shown unchanged, not found."""
    return hashlib.blake2b(_encode(parts), digest_size=32).hexdigest()


def prefix_of(identifier: str) -> str:
    """The two letters that tell the class of a record. Raises IdError for what is not an id."""
    if not ID.match(identifier):
        raise IdError(f"{identifier!r} is not an OnRecord id, which look like st-abcdefghijklmnopqrstuvwxyz")
    return identifier[:2]


def is_id(text: str) -> bool:
    """Whether a text looks like an id."""
    return bool(ID.match(text))


def decimal_text(value: Decimal) -> str:
    """The canonical decimal string of a number: no exponent, no superfluous zero, so that 1.50 and 1.5 are one."""
    text = format(value, "f")  # not normalize(), which rounds to the precision of the context
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _encode(part: Part) -> bytes:
    if type(part) is str:  # nearly all parts are texts and lists, and not worth a look at every other kind
        return _text(part)
    if type(part) is tuple:
        return _framed(b"l", b"".join([_encode(p) for p in part]))
    match part:
        case None:
            return b"n"
        case bool():
            return b"t" if part else b"f"
        case Enum():
            return _text(str(part.value))
        case str():
            return _text(str(part))
        case int():
            return _framed(b"i", str(part).encode())
        case Decimal():
            return _framed(b"d", decimal_text(part).encode())
        case tuple():
            return _framed(b"l", b"".join(map(_encode, part)))


@lru_cache(maxsize=4096)
def _text(part: str) -> bytes:
    """A text as a part; kept, for the names of fields and the ids of one document come again and again."""
    return _framed(b"s", part.encode("utf-8", "surrogatepass"))


def _framed(kind: bytes, body: bytes) -> bytes:
    return b"%b%d:%b" % (kind, len(body), body)
