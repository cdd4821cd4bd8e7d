"""Scalars: strings of a fixed form. GraphQL's own have no dates, decimals or codes."""

import datetime as dt
import re
from decimal import Decimal as Number
from typing import Any, Final

import graphene

from graphql import GraphQLError, StringValueNode, ValueNode
from onrecord.model import TimeError, decimal_text
from onrecord.model.time import bounds

_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class _Text(graphene.Scalar):  # type: ignore[misc]  # graphene publishes no types
    """A string whose form is checked when it comes in."""

    @staticmethod
    def serialize(value: Any) -> str:
        """The value as a string."""
        return str(value)

    @classmethod
    def parse_value(cls, value: Any) -> str:
        """The value of a variable. Raises GraphQLError."""
        if not isinstance(value, str):
            raise GraphQLError(f"{value!r} is not a string.")
        return cls.read(value)

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Any = None) -> str:
        """The value of a literal. Raises GraphQLError."""
        return cls.parse_value(node.value if isinstance(node, StringValueNode) else None)

    @staticmethod
    def read(value: str) -> str:
        """The value, when it has the form."""
        return value


class CivilTime(_Text):
    """A day or a local date-time in ISO 8601, as the calendar and the clock of the place show it: `2031-05-12`,
    `2031-05-12T14:30`. Never turned into UTC.
    """  # fmt: skip


class EDTF(_Text):
    """A date as far as it is known, in the Extended Date/Time Format (ISO 8601-2): `2031`, `2031-05`, `2031-05-12`,
    `2031-05-1X`, `2031-05-12/2031-05-14`.
    """  # fmt: skip

    @staticmethod
    def read(value: str) -> str:
        """The value, when it has the form. Raises GraphQLError."""
        try:
            bounds(value)
        except TimeError as error:
            raise GraphQLError(f"{error}.") from error
        return value


class Decimal(_Text):
    """An exact decimal number as a string, so that no digit is lost: `1200`, `2.4`. Without exponent."""

    @staticmethod
    def serialize(value: Number) -> str:
        """The value as a string."""
        return decimal_text(value)


class CountryCode(_Text):
    """A state by its ISO 3166-1 alpha-2 code: `CL`, `PE`."""

    @staticmethod
    def read(value: str) -> str:
        """The value, when it has the form. Raises GraphQLError."""
        if not _COUNTRY.fullmatch(value):
            raise GraphQLError(f"{value!r} is not a country code: two capital letters such as CL or PE.")
        return value


class LanguageTag(_Text):
    """A language by its BCP 47 tag: `en`, `es`, `es-CL`."""

    @staticmethod
    def read(value: str) -> str:
        """The value, when it has the form. Raises GraphQLError."""
        if not _LANGUAGE.fullmatch(value):
            raise GraphQLError(f"{value!r} is not a language tag such as en or es-CL.")
        return value


class URI(_Text):
    """An absolute URI (RFC 3986), as the document gives it."""


class Instant(_Text):
    """An instant of this system in UTC, to the microsecond (RFC 3339): `2031-05-13T18:02:00Z`."""

    @staticmethod
    def serialize(value: dt.datetime) -> str:
        """The value as a string."""
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")

    @staticmethod
    def read(value: str) -> str:
        """The value, when it has the form. Raises GraphQLError."""
        try:
            zoned = dt.datetime.fromisoformat(value).tzinfo is not None
        except ValueError:
            zoned = False
        if not zoned:
            raise GraphQLError(f"{value!r} is no instant: write it with its zone, such as 2031-05-13T18:02:00Z.")
        return value
