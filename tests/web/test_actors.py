"""The page of an actor tells why its names are one, who may be the same, and who is held apart, each with the reason."""

from __future__ import annotations

from html import unescape

import httpx
import pytest

from onrecord.record import OpenRecord
from tests.api.test_actors import record as record


def page(client: httpx.Client, record: OpenRecord, name: str) -> str:
    answer = client.get(f"/{next(h.id for h in record.search(name, kinds=['Actor']) if h.label == name)}")
    assert answer.status_code == 200
    return unescape(answer.text)


def test_it_tells_why_two_names_are_one(client: httpx.Client, record: OpenRecord) -> None:
    text = page(client, record, "Chile’s National Migration Service")
    assert "Why these are one" in text
    assert "a document prints “NMS” for “Chile’s National Migration Service”" in text


@pytest.mark.parametrize(
    ("name", "badge", "other"),
    [
        ("Border Works Agency", "Proposed", "BWA"),
        ("Beatriz Larenas Cifuentes", "Held apart", "Beatriz Larenas Oyarzún"),
    ],
)
def test_it_leads_to_who_may_be_the_same_and_who_is_held_apart(
    client: httpx.Client, record: OpenRecord, name: str, badge: str, other: str
) -> None:
    _, _, beside = page(client, record, name).partition("Beside other names")
    assert badge in beside
    assert f">{other}</a>" in beside
