"""One name in four spellings: a bijection between Python, the ontology and Neo4j.

A property ``saidAt`` of the ontology is the field ``said_at`` of a record, and in Neo4j the key ``saidAt`` when it holds
a value or the relationship type ``SAID_AT`` when it points at records. A class has one name everywhere. Only a letter
begins a word, so every spelling can be turned back. What would not come back is refused with NameRefused.
"""

import re
from typing import Final

PROPERTY: Final = re.compile(r"[a-z]+([A-Z][a-z0-9]+|[0-9]+)*")
"""What the local name of a property, code list or concept looks like."""

CLASS: Final = re.compile(r"[A-Z][a-z]+([A-Z][a-z0-9]+|[0-9]+)*")
"""What the local name of a class looks like: the same, capitalised."""

_FIELD: Final = re.compile(r"[a-z]+[0-9]*(_[a-z][a-z0-9]+)*")
_RELATIONSHIP: Final = re.compile(r"[A-Z]+[0-9]*(_[A-Z][A-Z0-9]+)*")


class NameRefused(ValueError):
    """A name outside the pattern, which therefore has no one counterpart."""


def field_of(name: str) -> str:
    """The Python field of a property: ``saidAt`` gives ``said_at``."""
    return "_".join(_words(name, PROPERTY))


def property_of(field: str) -> str:
    """The property of a Python field: ``said_at`` gives ``saidAt``."""
    _check(field, _FIELD)
    return _camel(field.split("_"))


def relationship_of(name: str) -> str:
    """The Neo4j relationship type of an object property: ``saidAt`` gives ``SAID_AT``."""
    return field_of(name).upper()


def property_of_relationship(kind: str) -> str:
    """The object property of a Neo4j relationship type: ``SAID_AT`` gives ``saidAt``."""
    _check(kind, _RELATIONSHIP)
    return _camel(kind.lower().split("_"))


def snake(class_name: str) -> str:
    """A class's name in lower case with underscores: ``TimeExtent`` gives ``time_extent``."""
    return "_".join(_words(class_name, CLASS))


def scheme_of(enumeration: str) -> str:
    """The code list of an enumeration: ``SaidBasis`` gives ``saidBasisScheme``."""
    return _camel([*_words(enumeration, CLASS), "scheme"])


def concept_of(enumeration: str, value: str) -> str:
    """The concept of one value: ``Precision`` and ``part-of-month`` give ``precisionPartOfMonth``."""
    words = [w.lower() for w in re.findall(r"[A-Z]?[a-z0-9]+", value)]
    return _check(_camel([*_words(enumeration, CLASS), *words]), PROPERTY)


def _words(name: str, pattern: re.Pattern[str]) -> list[str]:
    return [w.lower() for w in re.findall(r"[A-Z]?[a-z0-9]+", _check(name, pattern))]


def _camel(words: list[str]) -> str:
    return words[0] + "".join(w[0].upper() + w[1:] for w in words[1:])


def _check(name: str, pattern: re.Pattern[str]) -> str:
    if not pattern.fullmatch(name):
        raise NameRefused(f"{name!r} has no counterpart: it does not match {pattern.pattern}")
    return name
