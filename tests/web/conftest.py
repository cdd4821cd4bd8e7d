"""The pages over the sample, served."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from onrecord.record import OpenRecord
from onrecord.web import application
from tests.api.conftest import record as record
from tests.api.serving import serving


@pytest.fixture(scope="module")
def client(record: OpenRecord) -> Iterator[httpx.Client]:
    with serving(application(record.store)) as client:
        yield client
