"""Every field of the query as of an instant."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import graphene

from onrecord.api import instants

from .scalars import Instant

ABOUT = (
    "Answer what the record held at this instant: what was recorded by then, as it was shown then. When things were said or"
    " done is another matter. Left out, the present, or the instant that the ids and cursors given carry."
)


def past(fields: Mapping[str, Any]) -> dict[str, Any]:
    """These root fields, each with the argument `asOf`."""
    for field in fields.values():
        field.args["as_of"] = graphene.Argument(Instant, description=ABOUT, name="asOf")
        field.resolver = _as_of(field.resolver)
    return dict(fields)


def _as_of(answer: Callable[..., Any]) -> Callable[..., Any]:
    async def dated(record: Any, info: Any, *, as_of: str | None = None, **given: Any) -> Any:
        plain, at = instants.of(given, as_of)
        info.context.ask(info.path.key, at)
        found = answer(record, info, **plain)
        return await found if inspect.isawaitable(found) else found

    return dated
