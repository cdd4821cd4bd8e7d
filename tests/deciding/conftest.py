"""A record that holds the three reports, and whose clock ticks a minute at a time."""

import datetime as dt
from itertools import count

import pytest

from onrecord.record import OpenRecord
from onrecord.store import Connection, Store
from tests.deciding.cases import ELSE, ONE, OTHER
from tests.store.invented import NOON, ingest


@pytest.fixture
def record(connection: Connection) -> OpenRecord:
    ticks = count()
    record = OpenRecord(connection)
    record.store = Store(connection, clock=lambda: NOON + dt.timedelta(minutes=next(ticks)))
    ingest(record.store, ONE, OTHER, ELSE)
    return record
