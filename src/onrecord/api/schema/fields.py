"""How a record becomes a type of the schema: its properties as the ontology has them, each with a description here.

A field is named as its property in the ontology, in the plural where there may be several. What the mapping requires is
never null; for all else the description says what null means. A property that points at records is followed by id.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import graphene

from onrecord.api.instants import dated
from onrecord.api.request import Request, Scope
from onrecord.model import Member, Record, Span
from onrecord.vocabulary import MAPPING, Property

from . import scalars
from .enums import ENUMS

DATATYPES: Final[dict[str, Any]] = {
    "xsd:string": graphene.String,
    "xsd:boolean": graphene.Boolean,
    "xsd:integer": graphene.Int,
    "xsd:decimal": scalars.Decimal,
    "xsd:double": graphene.Float,
    "xsd:dateTime": scalars.Instant,
}

FORMS: Final[dict[str, Any]] = {
    **dict.fromkeys(
        (
            "earliest", "latest", "said_earliest", "said_latest", "published_earliest", "published_latest",
            "earliest_begin", "latest_begin", "earliest_end", "latest_end",
        ),
        scalars.CivilTime,
    ),
    **dict.fromkeys(("url", "archive_url"), scalars.URI),
    "edtf": scalars.EDTF,
    "country_code": scalars.CountryCode,
    "language": scalars.LanguageTag,
}  # fmt: skip
"""Fields whose strings have a form that a scalar tells."""

AS_THEY_ARE: Final = frozenset({"said_by", "used", "involves", "read_from", "set_to"})
"""Fields of several that have no plural."""

TYPES: Final = {
    "text": ("Document", "Description", "Snapshot", "Span"),
    "statements": ("Statement", "Attestation", "NonStatement", "StatementLink"),
    "actors": (
        "Actor", "Person", "Organization", "State", "Outlet", "UnnamedGroup", "ActorReference", "RoleHolding", "Post",
    ),
    "events": ("Event", "EventReport", "Participation", "TimeExtent", "Place"),
    "figures": ("Figure", "FigureReport", "Measure"),
    "judgements": ("Judgement", "Naming", "Bearing", "Reuse", "SharedPassage", "Claim", "Stance", "ClaimLink"),
    "reviews": ("ClaimReview", "ReviewLink"),
    "members": ("Superseded", "Successor"),
    "origins": ("Carrier", "StatementOrigin", "OriginTie", "Corroboration", "Copy"),
    "activities": ("Activity", "Agent", "Acquisition", "Extraction", "Resolution", "Curation", "Software", "Curator"),
    "pages": (
        "StatementConnection", "ActorConnection", "OutletConnection", "EventConnection", "FigureConnection",
        "DocumentConnection",
    ),
}  # fmt: skip
"""In which module the type of each class stands."""

_MODULE: Final = {name: module for module, names in TYPES.items() for name in names}


def type_of(name: str) -> str:
    """The dotted name by which graphene finds a type of this package, so that modules need not import one another."""
    return f"onrecord.api.schema.{_MODULE.get(name, 'nodes')}.{name}"


def context(info: Any) -> Request:
    """What the request reads from: the record as of the instant that the root field above asked for."""
    path = info.path
    while path.prev is not None:
        path = path.prev
    given: Request = info.context.root(path.key)
    return given


def properties(record: type[Record], told: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a class of records, in the order of their descriptions, which `told` gives by property."""
    mapped = MAPPING[record.__name__].by_field
    return {plural(mapped[name]): _property(mapped[name], about) for name, about in told.items()}


def plural(p: Property) -> str:
    """The field's name: that of the property, in the plural where there may be several."""
    return p.field if not p.many or p.field in AS_THEY_ARE else f"{p.field}s"


def value(kind: Any, about: str, answer: Callable[..., Any] | None = None, **arguments: Any) -> Any:
    """A field that is always there. `answer` takes record, info and arguments; without it, the record has the value."""
    return maybe(graphene.NonNull(kind), about, answer, **arguments)


def maybe(kind: Any, about: str, answer: Callable[..., Any] | None = None, **arguments: Any) -> Any:
    """A field that may be null."""
    for argument in arguments.values():
        argument.reset_counter()  # so that they are printed in this order
    field = _Id if _named(kind) is graphene.ID else graphene.Field
    return field(kind, description=about, resolver=answer, **arguments)


class _Id(graphene.Field):  # type: ignore[misc]  # graphene publishes no types
    """A field of ids, which carry the instant in an answer about the past."""

    def wrap_resolve(self, parent_resolver: Any) -> Any:
        """The resolver, whose ids are dated."""
        read = super().wrap_resolve(parent_resolver)
        return lambda record, info, **given: dated(read(record, info, **given), context(info).instant)


def _named(kind: Any) -> Any:
    """The type within lists and what is never null."""
    while isinstance(kind, graphene.NonNull | graphene.List):
        kind = kind._of_type
    return kind


def several(kind: Any, about: str, answer: Callable[..., Any] | None = None, **arguments: Any) -> Any:
    """A field that is a list, maybe empty, of what is never null."""
    return value(graphene.List(graphene.NonNull(kind)), about, answer, **arguments)


def related(query: str, kind: Any, about: str) -> Any:
    """A list of records that point at this one, by a query file that answers pairs (of, id) for many ids at once."""

    async def answer(record: Record, info: Any) -> list[Any]:
        request = context(info)
        rows = await request.rows(Scope(query), canonical(record))
        return await request.records(row["id"] for row in rows)

    return several(kind, about, answer)


async def spans(info: Any, ids: Iterable[str]) -> list[Span]:
    """These spans in the order of the text."""
    found: list[Span] = await context(info).records(ids)
    return sorted(found, key=lambda span: (span.span_of, span.start, span.end))


def canonical(record: Record) -> str:
    """The id under which a record is shown: of a member that of its head."""
    return record.canonical if isinstance(record, Member) and record.canonical else record.id


def _property(p: Property, about: str) -> Any:
    name = p.field
    if p.kind == "datatype":
        kind = ENUMS[p.code_list] if p.code_list else FORMS.get(name, DATATYPES[p.range[0]])
        read: Callable[..., Any] = lambda record, _: getattr(record, name)  # noqa: E731
    else:
        kind = type_of(p.range[0] if len(p.range) == 1 else "Node")
        if p.range == (Span.__name__,) and p.many:
            read = lambda record, info: spans(info, getattr(record, name))  # noqa: E731
        elif p.many:
            read = lambda record, info: context(info).records(getattr(record, name))  # noqa: E731
        else:
            read = lambda record, info: context(info).record(getattr(record, name))  # noqa: E731
    if p.many:
        return several(kind, about, read)
    return (value if p.required else maybe)(kind, about, read)
