"""Documents, what is known about them, the exact text held of them, and the words in it."""

from functools import partial
from typing import Any

import graphene

from onrecord import model
from onrecord.analysis.filling import filled
from onrecord.api.request import Scope

from . import lists
from .comparing import CHANGES, VERSIONS
from .fields import context, maybe, several, type_of, value
from .members import SUPERSEDED
from .nodes import node


async def _whole(snapshot: model.Snapshot, info: Any) -> str | None:
    request = context(info)
    if not request.full_text:
        return None
    rows = await request.rows(Scope("api/snapshot_text"), snapshot.id)
    return rows[0]["text"] if rows else None


async def _filled(document: model.Document, info: Any) -> Any:
    known = await context(info).call(partial(filled, identifier=document.id)) if document.is_stub else None
    return await context(info).record(known.by.in_document if known and known.by else None)


async def _in_document(span: model.Span, info: Any) -> Any:
    request = context(info)
    snapshot = await request.record(span.span_of)
    return await request.record(snapshot.snapshot_of)


async def _descriptions(document: model.Document, info: Any) -> list[model.Description]:
    request = context(info)
    rows = await request.rows(Scope("api/descriptions"), document.id)
    return await request.records(row["id"] for row in rows)


async def _stands(description: model.Description, info: Any) -> bool:
    request = context(info)
    document = await request.record(description.describes)
    standing = model.standing(await _descriptions(document, info))
    return standing.get(description.item) == description


Span = node(
    model.Span,
    "The exact words of an exact text: a half-open range [start, end) of Unicode code points, never of bytes or UTF-16 units.",
    {
        "exact": "The words.",
        "prefix": "Up to 32 code points before them; empty at the beginning of the text.",
        "suffix": "Up to 32 code points after them; empty at the end of the text.",
        "start": "Where they begin, in code points from 0.",
        "end": "Where they end, in code points; the code point at `end` is no longer part of them.",
        "sha256": "The SHA-256 of the text they stand in, in hexadecimal, to check them against a copy.",
        "span_of": "The text they stand in.",
        "fragment": "Where they begin in a source that is divided: `page=3` (RFC 8118), or `t=62,67.5` (Media Fragments,"
        " seconds of a recording). Null where it is not.",
    },
    in_document=value(type_of("Document"), "The document whose text it is.", _in_document),
)

Snapshot = node(
    model.Snapshot,
    "The text held of a document: decoded, its byte order mark dropped, otherwise untouched.",
    {
        "snapshot_of": "The document.",
        "sha256": "The SHA-256 of the text in UTF-8, in hexadecimal.",
    },
    text=maybe(
        graphene.String,
        "The whole text. Null where this server does not show whole texts: beyond the machine it runs on it does not, unless"
        " it was told to.",
        _whole,
    ),
)

Description = node(
    model.Description,
    "One item of what is known about a document, with where it came from. A correction is another one, which replaces it.",
    {
        "describes": "The document.",
        "item": "What it tells.",
        "value": "What it is, as given; dates as EDTF or ISO 8601, at the precision of where they came from.",
        "origin": "Where it came from. Of several, the origin named first in the list stands.",
        "evidence_span": "The words it was read from; empty when it was not read from the text.",
        "replaces": "The description that it corrects. Null when it is no correction.",
    },
    stands=value(graphene.Boolean, "Whether it is the one that counts.", _stands),
)

Document = node(
    model.Document,
    "A published piece: article, communiqué, post, broadcast. A stub is known only because another document cites it.",
    {
        "is_stub": "Whether it is not held, but only named by another document.",
        "stub_name": "The outlet or occasion by which a stub is known. Null for a document that is held.",
        "cited_by": "What names a stub. Null for a document that is held.",
        "title": "Its headline. Null when none is known.",
        "published_by": "The outlet that published it. Null when unknown.",
        "issued_by": "Who speaks in it in its own name, as in a communiqué. Null when nobody does.",
        "supplied_by": "The agency that supplied its text. Null when none is named.",
        "author": "Who is named as writing it. Null when nobody is.",
        "dateline": "The place and date that open it, as printed. Null when there is none.",
        "published": "When it was published, as given: EDTF or ISO 8601, with the offset printed. Null when unknown.",
        "published_earliest": "The first day on which it may have been published. Null when unbounded.",
        "published_latest": "The last day on which it may have been published. Null when unbounded.",
        "modified": "When it was last changed, as given. Null when unknown.",
        "language": "The language it is written in. Null when it could not be told.",
        "url": "Its canonical address. Null when it has none or none is known.",
        "archive_url": "Where an archive keeps a copy. Null when none is known.",
        "captured": "When an archive made that copy. Null when unknown.",
        "original": "The text it was made from, as given: an address or a name. Null when unknown.",
        "original_outlet": "Where it says that it first appeared. Null when it does not say.",
        "source_link": "The address that it gives as its source. Null when it gives none.",
        "collection": "The name under which it was taken in with others. Null when none was given.",
        "licence": "The terms under which it may be used. Null when unknown.",
        "current_snapshot": "The text that is read now: the latest taken in. Null for a stub.",
    },
    superseded=SUPERSEDED,
    filled_by=maybe(
        type_of("Document"),
        "The held document that this one, cited and not held, was judged to be. Null when it is held, or not known so.",
        _filled,
    ),
    descriptions=several(type_of("Description"), "All that was ever known of it, with origins and corrections.", _descriptions),
    versions=VERSIONS,
    changes=CHANGES,
    statements=lists.nested(
        "document_statements",
        type_of("StatementConnection"),
        "What its current text reports as said, by day.",
    ),
)
