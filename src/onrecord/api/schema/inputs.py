"""What lists can be filtered by: a type of input for each list, and how each of its fields becomes a test."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import graphene

from onrecord.api.errors import ClientError
from onrecord.api.filtering import Leaf, any_of, days, flag, words
from onrecord.model.ids import ID

from . import scalars
from .enums import ENUMS

DayRange = type(
    "DayRange",
    (graphene.InputObjectType,),
    {
        "from_": graphene.InputField(
            scalars.EDTF,
            name="from",
            description="The first day, included; of a month or year its first. Open when left out.",
        ),
        "to": graphene.InputField(
            scalars.EDTF, description="The last day, included; of a month or year its last. Open when left out."
        ),
        "Meta": {"description": "A range of civil days, both ends included. At least one end must be given."},
    },
)


@dataclass(frozen=True)
class Filter:
    """A type of input, and the test that each of its fields stands for."""

    kind: Any
    leaves: Mapping[str, Leaf]


@dataclass(frozen=True)
class Field:
    """One field of a filter."""

    kind: Any
    about: str
    leaf: Leaf


def _ids(on: str, prefix: str, about: str) -> Field:
    def leaf(values: list[str]) -> Any:
        for value in values:
            if not ID.match(value) or not value.startswith(prefix):
                raise ClientError(f"{on}: {value!r} is no such id; they begin with {prefix} and have 29 characters.")
        return any_of(on)(values)

    return Field(_list(graphene.ID), f"{about} Any of these ids.", leaf)


def _values(on: str, kind: Any, about: str) -> Field:
    return Field(_list(kind), f"{about} Any of these.", any_of(on))


def _is(on: str, about: str) -> Field:
    return Field(graphene.Boolean, about, flag(on))


def _days(on: str, about: str) -> Field:
    return Field(
        DayRange,
        f"{about} What is bounded on one side only counts as open on the other; what is not bounded at all never matches.",
        days(on),
    )


def _text(about: str) -> Field:
    return Field(
        graphene.String,
        f"{about} Every word must be there, in any order, without regard to case and accents; the last may be a beginning.",
        words("text"),
    )


def _list(kind: Any) -> Any:
    return graphene.List(graphene.NonNull(kind))


COLLECTION: Final = _values("collection", graphene.String, "In documents of these collections, by their exact names.")
DOCUMENT: Final = _ids("document", "do-", "Reported by these documents.")


def _filter(name: str, items: str, fields: Mapping[str, Field]) -> Filter:
    kinds: list[Any] = []
    own = lambda: kinds[0]  # noqa: E731
    namespace: dict[str, Any] = {
        name: graphene.InputField(field.kind, description=field.about) for name, field in fields.items()
    }
    namespace["and_"] = graphene.InputField(_list(own), name="and", description="All of these must hold. At least one.")
    namespace["or_"] = graphene.InputField(_list(own), name="or", description="One of these must hold. At least one.")
    namespace["not_"] = graphene.InputField(own, name="not", description="This must not hold.")
    namespace["Meta"] = {"description": f"Which {items}. All fields given must hold."}
    kinds.append(type(name, (graphene.InputObjectType,), namespace))
    return Filter(kinds[0], {name: field.leaf for name, field in fields.items()})


STATEMENTS: Final = _filter(
    "StatementFilter",
    "statements",
    {
        "speaker": _ids(
            "speaker",
            "ac-",
            "Said by these actors: their own words, without what is only second-hand, collective or proposed, unless the list"
            " includes it.",
        ),
        "outlet": _ids("outlet", "ac-", "Reported in documents published by these outlets."),
        "document": DOCUMENT,
        "collection": COLLECTION,
        "kind": _values("kind", ENUMS["Kind"], "How much stands in quotation marks."),
        "language": _values("language", scalars.LanguageTag, "In these languages, by their exact tags."),
        "said": _days("said", "That may have been said in this range."),
        "text": _text("Words of the statement and of its speakers' names."),
        "second_hand": _is("secondHand", "Whether it is known only as told by another speaker."),
        "collective": _is("collective", "Whether it is given to three or more named people at once, without quotation."),
        "proposed": _is("proposed", "Whether its speaker is only proposed by a rule."),
    },
)
ACTORS: Final = _filter(
    "ActorFilter",
    "actors",
    {
        "actor_type": _values("actorType", ENUMS["ActorType"], "What they are."),
        "country": _values("country", scalars.CountryCode, "States, and bodies of them."),
        "document": _ids("document", "do-", "Named by these documents."),
        "collection": COLLECTION,
        "text": _text("Words of their names."),
    },
)
EVENTS: Final = _filter(
    "EventFilter",
    "events",
    {
        "event_type": _values("eventType", ENUMS["EventType"], "What kind of event."),
        "event_status": _values("eventStatus", ENUMS["EventStatus"], "How it is told."),
        "involves": _ids("involves", "ac-", "With these actors taking part."),
        "happened": _days("happened", "That may lie in this range."),
        "document": DOCUMENT,
        "collection": COLLECTION,
        "text": _text("Words of its name."),
    },
)
FIGURES: Final = _filter(
    "FigureFilter",
    "figures",
    {
        "unit": _values("unit", graphene.String, "In these units, such as `person` or `USD`."),
        "document": DOCUMENT,
        "collection": COLLECTION,
        "text": _text("Words of what is counted and of the unit."),
    },
)
DOCUMENTS: Final = _filter(
    "DocumentFilter",
    "documents",
    {
        "outlet": _ids("outlet", "ac-", "Published by these outlets."),
        "issuer": _ids("issuer", "ac-", "In which these speak in their own name."),
        "agency": _ids("agency", "ac-", "Whose text these agencies supplied."),
        "collection": COLLECTION,
        "language": _values("language", scalars.LanguageTag, "In these languages, by their exact tags."),
        "published": _days("published", "That may have been published in this range."),
        "dated": _is("dated", "Whether the day of publication is bounded at all."),
        "is_stub": _is("isStub", "Whether it is only named by another document, and not held."),
        "text": _text("Words of the title."),
    },
)
