"""The sample corpus, read: the texts and the metadata are those that a careful reader noted."""

import json
import re
from pathlib import Path

import pytest

from onrecord.assets import asset
from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, from_text, read
from onrecord.readers.credits import credits_at, is_agency

GOLD = [
    json.loads(line) for line in (Path(__file__).parents[1] / "sample" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]
NOTED = (Item.TITLE, Item.OUTLET, Item.AGENCY, Item.AUTHOR, Item.DATELINE, Item.PUBLISHED, Item.ISSUER, Item.URL)


@pytest.fixture(scope="module")
def sample() -> dict[str, Article]:
    found = list(read(asset("ingest", "sample")))
    assert all(isinstance(f, Article) for f in found)
    return {f.id: f for f in found if isinstance(f, Article)}


def test_the_sample_is_its_reports(sample: dict[str, Article]) -> None:
    assert set(sample) == {doc["id"] for doc in GOLD}


@pytest.mark.parametrize("doc", GOLD, ids=[doc["id"] for doc in GOLD])
def test_text_and_metadata_are_those_noted(sample: dict[str, Article], doc: dict[str, object]) -> None:
    article = sample[str(doc["id"])]
    assert article.snapshot.sha256 == doc["sha256"]
    assert isinstance(doc["meta"], dict)
    assert {i: article.items.get(i) for i in NOTED} == {i: doc["meta"][i.value] for i in NOTED}
    assert article.items[Item.LANGUAGE] == doc["language"]
    assert article.items[Item.COLLECTION] == "Fictional example"


def test_every_description_read_in_the_text_has_its_words(sample: dict[str, Article]) -> None:
    for article in sample.values():
        spans = {s.id: s for s in article.spans}
        assert all(s.stands_in(article.snapshot.text) for s in article.spans)
        for d in article.descriptions:
            assert bool(d.evidence_span) == (d.origin in (Origin.DATELINE, Origin.BYLINE, Origin.TEXT))
            assert all(i in spans for i in d.evidence_span)


def test_without_its_manifest_a_republished_report_still_knows_its_agency_and_not_its_outlet() -> None:
    text = asset("ingest", "sample", "arica-beacon-joint-desk.txt").read_text(encoding="utf-8")
    items = from_text(text).items
    assert items[Item.AGENCY] == "Austral Wire"
    assert items[Item.PUBLISHED] == "2031-05-13"
    assert Item.OUTLET not in items


def test_the_data_on_sources_are_sound() -> None:
    listed = asset("ingest", "sources", "credits.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(listed) == len(set(listed))
    for row in listed:
        item, language, words, shape = row.split(",")
        assert re.fullmatch("[a-z]{2}", language)
        assert shape in {"name", "agency", "title", "outlet", "link", "date"}
        assert any(c.item == Item(item) and c.words == words for c, _ in credits_at(f"{words} X"))
    agencies = asset("ingest", "sources", "agencies.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert agencies == sorted(set(agencies), key=agencies.index)
    for row in agencies:
        name, short, country = row.split(",")
        assert is_agency(name)
        assert not short or is_agency(short)
        assert re.fullmatch("[A-Z]{2}", country)
