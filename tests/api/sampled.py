"""The sample corpus as read, for several modules of tests: read once, and again only when others have wiped the store."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.assets import asset
from onrecord.record import OpenRecord
from tests.conftest import wipe

_READ: dict[str, Mapping[str, int]] = {}


def sampled(record: OpenRecord) -> None:
    """See to it that the store holds the sample, and nothing else."""
    key = record.connection.uri
    if _READ.get(key) != record.store.status().records:
        wipe(record.connection)
        record.store.prepare()
        record.ingest(asset("ingest", "sample"))
        _READ[key] = record.store.status().records
