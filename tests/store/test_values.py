"""Values to the driver and back: instants are UTC, and nothing of the driver's leaves the store."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.time import Date, DateTime, Duration, Time

from onrecord.store.values import plain, sent

_ZONES = st.sampled_from([ZoneInfo(name) for name in ("America/Santiago", "America/Lima", "Asia/Kathmandu", "UTC")])


@given(st.datetimes(min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2100, 1, 1), timezones=_ZONES))
def test_an_instant_keeps_its_moment_and_becomes_utc(at: dt.datetime) -> None:
    gone = sent({"rows": [{"at": at, "all": (at, "x")}], "n": 1})["rows"][0]
    assert gone["all"] == [gone["at"], "x"]
    assert gone["at"].tzinfo is dt.UTC
    assert gone["at"].timestamp() == at.timestamp()
    assert plain(DateTime.from_native(gone["at"])) == gone["at"]


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        sent({"rows": [{"at": dt.datetime(2031, 5, 12)}]})


def test_what_the_driver_has_of_its_own_becomes_plain() -> None:
    assert plain(Date(2031, 5, 12)) == dt.date(2031, 5, 12)
    assert plain(Time(9, 30)) == dt.time(9, 30)
    assert plain(Duration(days=1)) == "P1D"
    assert plain(DateTime(2031, 5, 12, 9, 30)) == dt.datetime(2031, 5, 12, 9, 30)  # local, as it was made
    assert plain({"a": [(1, 2.5), None, True, "x", b"y"]}) == {"a": [[1, 2.5], None, True, "x", b"y"]}
