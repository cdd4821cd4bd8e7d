"""Waiting for what other processes do: looks again and again, up to a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")
PATIENCE: Final = 120.0


def until(condition: Callable[[], T], seconds: float = PATIENCE) -> T:
    """The first true value of the condition. Raises AssertionError when none has come in time."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, f"{condition} did not come about in {seconds} s"
        time.sleep(0.02)
    return value
