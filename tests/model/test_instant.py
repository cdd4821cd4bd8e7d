"""As of when the record is asked: a text means one instant, in a zone that is known, and unclear ones are refused."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from onrecord.model.instant import InstantError, instant

SANTIAGO = ZoneInfo("America/Santiago")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("2031-05-12T09:30:15.25Z", "2031-05-12T09:30:15.259999+00:00"),
        ("2031-05-12T09:30:15.250000Z", "2031-05-12T09:30:15.250000+00:00"),
        ("2031-05-12T09:30:15Z", "2031-05-12T09:30:15.999999+00:00"),
        ("2031-05-12 09:30 -0400", "2031-05-12T09:30:59.999999-04:00"),
        ("2031-05-12T09:30", "2031-05-12T09:30:59.999999-04:00"),
        ("2031-05-12", "2031-05-12T23:59:59.999999-04:00"),
        ("2031-01-12", "2031-01-12T23:59:59.999999-03:00"),
        ("2031-05-12Z", "2031-05-12T23:59:59.999999+00:00"),
    ],
)
def test_what_is_given_means_its_last_moment_in_its_zone_or_here(text: str, means: str) -> None:
    assert instant(text, SANTIAGO).isoformat(timespec="microseconds") == means


def test_without_a_zone_it_is_the_one_of_this_machine() -> None:
    assert instant("2031-05-12T09:30").utcoffset() == dt.datetime(2031, 5, 12, 9, 30).astimezone().utcoffset()


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2031-05", "12/05/2031", "2031-02-30", "2031-05-12T25:00Z", "2031-05-12T09:30.5Z"]
)
def test_what_is_unclear_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InstantError, match="2031-05-12T09:30Z"):
        instant(text)
