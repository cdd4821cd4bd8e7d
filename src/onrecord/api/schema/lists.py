"""The lists: how a field with filter, order and page becomes a `Connection` over query files."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, cast

import graphene

from onrecord.api.filtering import Test, clauses, facets
from onrecord.api.paging import Connection, Page
from onrecord.api.request import Request, Scope
from onrecord.model import Actor, Record

from .connections import BACKWARD, FORWARD
from .enums import ORDER_DIRECTION, OrderDirection, of
from .fields import canonical, context, value
from .inputs import Filter

LAST: Final = {OrderDirection.ASC: "9999", OrderDirection.DESC: ""}
"""What an unknown sort value counts as, so that it comes last either way."""

ON_ACTORS: Final = frozenset({"speaker", "outlet", "issuer", "agency", "involves"})
"""Tests on actors, who may be named by any of their ids."""

OWN_WORDS: Final = {
    "include_second_hand": "Count among a speaker's words also what is known only as told by another speaker.",
    "include_collective": "Count among a speaker's words also what is given to three or more named people at once.",
    "include_proposed": "Count among a speaker's words also what a rule only proposes to be theirs.",
}
"""By which arguments a speaker's words become more than what the record holds as their own."""


def own_words() -> dict[str, Any]:
    """These arguments."""
    return {
        name: graphene.Argument(graphene.NonNull(graphene.Boolean), default_value=False, description=about)
        for name, about in OWN_WORDS.items()
    }


def _flags(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name.removeprefix("include_"): arguments[name] for name in OWN_WORDS if name in arguments}


@dataclass(frozen=True)
class Ordering:
    """What a list can be sorted by: the input type, and its keys, the first by default."""

    kind: Any
    keys: type[Enum]


def ordering(name: str, keys: Mapping[str, str]) -> Ordering:
    """The ordering of a list by keys, each with its description."""
    listed = cast("type[Enum]", Enum(f"{name}OrderField", {key: key.lower() for key in keys}))
    fields = {
        "field": graphene.InputField(
            graphene.NonNull(of(listed, "What a list can be sorted by. What is unknown comes last.", tuple(keys.values()))),
            description="By what.",
        ),
        "direction": graphene.InputField(
            graphene.NonNull(ORDER_DIRECTION), default_value=OrderDirection.ASC, description="Which way."
        ),
        "Meta": {"description": "The order of a list."},
    }
    return Ordering(type(f"{name}Order", (graphene.InputObjectType,), fields), listed)


@dataclass(frozen=True)
class Listing:
    """A list of the query: the query file that answers it, its connection type, its filter and its order.

    `always` are tests that every item passes. Of further `arguments`, a speaker becomes a test, and the ``include_…``
    become parameters of the query file.
    """

    query: str
    page: Any
    about: str
    filter: Filter
    order: Ordering
    always: tuple[Test, ...] = ()
    arguments: Mapping[str, Any] = field(default_factory=dict)

    def mounted(self) -> Any:
        """The field of the query."""
        return value(
            self.page,
            self.about,
            self.answer,
            **self.arguments,
            filter=graphene.Argument(self.filter.kind, description="Which of them. All, when left out."),
            order_by=graphene.Argument(self.order.kind, description="In which order. Equals come in the order of their ids."),
            **FORWARD,
            **BACKWARD,
        )

    async def answer(
        self, _: Any, info: Any, *, filter: Mapping[str, Any] | None = None, order_by: Mapping[str, Any] | None = None,  # noqa: A002
        speaker: str | None = None, **arguments: Any,
    ) -> Connection:  # fmt: skip
        """The page that the arguments ask for."""
        request = context(info)
        key = (order_by["field"] if order_by else next(iter(self.order.keys))).value
        direction = order_by["direction"] if order_by else OrderDirection.ASC
        page = Page.of(
            f"{self.query}:{key}:{direction.name}",
            **{name: arguments.get(name) for name in (*FORWARD, *BACKWARD)},
            descending=direction is OrderDirection.DESC,
            at=request.stamp,
        )
        extra = [*self.always, *([self.filter.leaves["speaker"]([speaker])] if speaker else ())]
        wanted = await _heads(request, [[*clause, *extra] for clause in clauses(filter, self.filter.leaves)])
        asked = {"clauses": wanted, "facets": facets(wanted), **_flags(arguments)}

        async def count() -> int:
            return int((await request.run(f"api/{self.query}_count", **asked))[0]["total"])

        order = {"by": key, "open": LAST[direction], **page.parameters()}
        return Connection(page, lambda: request.run(f"api/{self.query}", **asked, **order), request.records, count)


def nested(query: str, page: Any, about: str, **arguments: Any) -> Any:
    """A list under a record, in its one order, paged forward, by query files that answer for many records at once."""

    async def answer(record: Record, info: Any, **given: Any) -> Connection:
        request, of_ = context(info), canonical(record)
        wanted = Page.of(query, first=given.get("first"), after=given.get("after"), at=request.stamp)
        flags, bounds = tuple(_flags(given).items()), wanted.parameters()
        parts = Scope(f"api/{query}", (*flags, *((name, bounds[name]) for name in ("low", "low_id", "size"))))

        async def count() -> int:
            rows = await request.rows(Scope(f"api/{query}_count", flags), of_)
            return int(rows[0]["total"]) if rows else 0

        return Connection(wanted, lambda: request.rows(parts, of_), request.records, count)

    return value(page, about, answer, **arguments, **FORWARD)


async def _heads(request: Request, wanted: list[list[Test]]) -> list[list[Test]]:
    """The clauses with every actor under the id that lists show."""
    named = {i for clause in wanted for test in clause if test["on"] in ON_ACTORS for i in test["values"]}
    found = await asyncio.gather(*map(request.record, named))
    heads = {i: record.id for i, record in zip(named, found, strict=True) if isinstance(record, Actor)}
    return [
        [{**test, "values": [heads.get(i, i) for i in test["values"]]} if test["on"] in ON_ACTORS else test for test in clause]
        for clause in wanted
    ]
