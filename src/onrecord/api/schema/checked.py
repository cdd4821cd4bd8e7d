"""Whether a person has looked at what software read: two fields that every record has which can be decided upon."""

from collections.abc import Mapping
from typing import Any

from onrecord.analysis.decisions import Decided, by_record
from onrecord.model import Record
from onrecord.model.terms import Decision

from .enums import REVIEW, Review
from .fields import context, several, type_of, value


def checked() -> dict[str, Any]:
    """The fields `review` and `decisions`."""
    return {"review": value(REVIEW, "Whether a person has checked it.", _review), **decided()}


def decided() -> dict[str, Any]:
    """The field `decisions` alone, of what software did not read."""
    about = "What persons decided about it that still stands, the last first."
    return {"decisions": several(type_of("Curation"), about, _decisions)}


async def _standing(record: Record, info: Any) -> tuple[Decided, ...]:
    """The decisions about a record and, where a person changed it, about what was read."""
    request = context(info)
    ids = [record.id, *([as_read] if (as_read := getattr(record, "corrects", None)) else [])]
    found = [d for i in ids for d in await request.batched("decisions", by_record, i) or ()]
    return tuple({d.id: d for d in sorted(found, key=lambda d: (d.at, d.id), reverse=True)}.values())


async def _review(record: Record, info: Any) -> Review:
    found = [d for d in await _standing(record, info) if d.decision is not Decision.REVIEW]  # which checks no reading
    return _SAID.get(found[0].decision, Review.CHANGED) if found else Review.NOT_CHECKED


async def _decisions(record: Record, info: Any) -> list[Any]:
    return list(await context(info).records(d.id for d in await _standing(record, info)))


_SAID: Mapping[Decision, Review] = {Decision.ACCEPT: Review.ACCEPTED, Decision.REJECT: Review.REJECTED}
