"""What every record is: an immutable value with a content-derived id, named as in the ontology.

A record's class is a class of the ontology, and a field ``said_at`` is its property ``saidAt``. Fields that point at
other records hold ids. A field that may hold several values is a tuple without order, kept sorted, so that equal
content is equal. ``None`` and the empty tuple mean unknown or none, never a default.
"""

from dataclasses import dataclass, field, fields
from typing import ClassVar, Final

from .ids import mint


@dataclass(frozen=True, kw_only=True)
class Record:
    """Anything held. ``PREFIX`` begins its ids and tells its class."""

    PREFIX: ClassVar[str]

    id: str

    def __post_init__(self) -> None:
        for name in _given(type(self)):
            if isinstance(value := getattr(self, name), tuple) and len(value) > 1:
                object.__setattr__(self, name, tuple(sorted(set(value))))


@dataclass(frozen=True, kw_only=True)
class Reading(Record):
    """A record whose id is derived from everything it says: say something else, and it is another record.

    One that is `withdrawn` has lost its words with the text that they stood in, and keeps the id that these gave it.
    """

    id: str = field(init=False)
    withdrawn: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        # Unknown fields are left out, so that a field added to the model later changes no id of what lacks it.
        said = [
            (name, value)
            for name in _given(type(self))
            if name != "withdrawn" and (value := getattr(self, name)) not in (None, ())
        ]
        object.__setattr__(self, "id", mint(self.PREFIX, *said))


_GIVEN: Final[dict[type[Record], tuple[str, ...]]] = {}


def _given(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a class of records that are given, not derived."""
    if kind not in _GIVEN:
        _GIVEN[kind] = tuple(f.name for f in fields(kind) if f.init)
    return _GIVEN[kind]
