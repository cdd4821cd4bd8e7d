"""The sample corpus in the store of this run, and GraphQL asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import onrecord
from onrecord.api import execute
from onrecord.record import OpenRecord
from tests.api.sampled import sampled
from tests.conftest import StoreServer

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def record(server: StoreServer) -> Iterator[OpenRecord]:
    """The record of the sample."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        with onrecord.open() as opened:
            sampled(opened)
            yield opened


@pytest.fixture(scope="module")
def ask(record: OpenRecord) -> Ask:
    """Asks the sample, and expects no errors."""

    def ask(text: str, /, **variables: Any) -> dict[str, Any]:
        answer = execute(record.store, text, variables)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    return ask


@pytest.fixture(scope="module")
def refused(record: OpenRecord) -> Ask:
    """Asks the sample what it must refuse; the first error."""

    def refused(text: str, /, **variables: Any) -> dict[str, Any]:
        answer = execute(record.store, text, variables)
        error: dict[str, Any] = answer["errors"][0]
        return error

    return refused
