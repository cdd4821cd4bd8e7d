"""One question in one of three languages, put to an open record."""

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord import rdf
from onrecord.analysis.looking import looking
from onrecord.record import OpenRecord

Table = tuple[Sequence[str], Sequence[Sequence[Any]], bool]
"""Columns, rows, and whether there are more rows than were asked for."""


def cypher(record: OpenRecord, text: str, parameters: Mapping[str, Any], limit: int) -> Table:
    """Ask the store, read-only. Raises `onrecord.store.QueryRefused` for what would write."""
    answer = record.connection.query(text, parameters, limit)
    return answer.columns, [tuple(row[c] for c in answer.columns) for row in answer.rows], answer.truncated


def sparql(record: OpenRecord, text: str, parameters: Mapping[str, Any], limit: int) -> Table:
    """Ask a copy in memory of the record's RDF. Raises `onrecord.rdf.SparqlError`."""
    copy = rdf.dataset(looking(record.store, record.store.records()))
    answer = rdf.ask(copy, text, {name: str(value) for name, value in parameters.items()})
    return answer.columns, answer.rows[:limit], len(answer.rows) > limit


def graphql(record: OpenRecord, text: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Ask the schema; the answer as GraphQL gives it, errors included."""
    from onrecord.api import execute

    return execute(record.store, text, dict(parameters))
