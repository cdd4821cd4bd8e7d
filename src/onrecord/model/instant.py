"""Instants as a person writes them: the time as of which the record is asked, never the time of something in the world.

What is given to a day, a minute or a second means the last moment of it, so that a time copied from the log, which prints
seconds, takes in the entry that stands there, and a day takes in all that was recorded on it.
"""

import datetime as dt
import re
from typing import Final

_SHAPE: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<minute>\d\d:\d\d)(?P<second>:\d\d)?(?:\.(?P<part>\d{1,6}))?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)


class InstantError(ValueError):
    """A text that names no instant. The message gives examples."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is no instant; write it as 2031-05-12T09:30Z or, in this machine's zone, 2031-05-12T09:30 or 2031-05-12"
        )


def instant(text: str, here: dt.tzinfo | None = None) -> dt.datetime:
    """The instant that a text names, in the zone that it names or else `here` (this machine's zone).

    Takes ISO 8601 to the day, the minute, the second or any part of one. Raises InstantError.
    """
    if not (found := _SHAPE.fullmatch(text.strip())) or (found["part"] and not found["second"]):
        raise InstantError(text)
    minute, second = found["minute"] or "23:59", found["second"] or ":59"
    try:
        at = dt.datetime.fromisoformat(f"{found['day']}T{minute}{second}.{(found['part'] or '').ljust(6, '9')}")
        zone = dt.datetime.fromisoformat(f"2031-05-12T00:00{found['zone'].upper()}").tzinfo if found["zone"] else here
    except ValueError as error:
        raise InstantError(text) from error
    try:
        return at.replace(tzinfo=zone) if zone else at.astimezone()
    except (OverflowError, ValueError, OSError) as error:  # a year that no clock of this machine reaches
        raise InstantError(text) from error
