"""Whether a person has looked at what software read: fields that every record has which can be decided upon."""

import asyncio
from collections.abc import Iterable
from typing import Any

import graphene

from onrecord.analysis.checked import Checked, reports_of, review, thing
from onrecord.analysis.decisions import Decided, by_record
from onrecord.model import Record

from .enums import REVIEW
from .fields import context, several, type_of, value


def checked() -> dict[str, Any]:
    """The fields `review`, `reviewWords` and `decisions`."""
    about = "The same in English: read by software, not checked; or what of it was checked, by whom and when, and what not."
    return {
        "review": value(REVIEW, "Whether a person has checked it.", _review),
        "review_words": value(graphene.String, about, _words),
        **decided(),
    }


def decided() -> dict[str, Any]:
    """The field `decisions` alone, of what software did not read."""
    about = "What persons decided about it that still stands, the last first."
    return {"decisions": several(type_of("Curation"), about, _decisions)}


async def _found(ids: Iterable[str], info: Any) -> dict[str, tuple[Decided, ...]]:
    """The decisions that stand, by the record that they are about."""
    asked = sorted(ids)
    told = await asyncio.gather(*(context(info).batched("decisions", by_record, i) for i in asked))
    return {i: of or () for i, of in zip(asked, told, strict=True)}


async def _checked(record: Record, info: Any) -> Checked:
    reports = await context(info).records(reports_of(record))
    about = thing(record, {r.id: r for r in reports})
    return review(about, await _found(about.about(), info))


async def _review(record: Record, info: Any) -> Any:
    return (await _checked(record, info)).status


async def _words(record: Record, info: Any) -> str:
    return (await _checked(record, info)).words


async def _decisions(record: Record, info: Any) -> list[Any]:
    """The decisions about a record and, where a person changed it, about what was read."""
    ids = {record.id, *([as_read] if (as_read := getattr(record, "corrects", None)) else []), *reports_of(record)}
    told = {d.id: d for of in (await _found(ids, info)).values() for d in of}
    last_first = sorted(told.values(), key=lambda d: (d.at, d.id), reverse=True)
    return list(await context(info).records(d.id for d in last_first))
