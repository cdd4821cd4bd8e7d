"""Two real articles, where they lie beside the checkout: copied from the web with furniture and all, and a manifest."""

from pathlib import Path

import pytest

from onrecord.model import bounds
from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Given, from_text, read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real articles are not beside this checkout")


def test_the_two_real_articles() -> None:
    found = {f.id[:3]: f for f in read(SEEDS) if isinstance(f, Article)}
    assert set(found) == {"000", "002"}
    assert found["000"].items[Item.OUTLET] == "Occasional Digest"
    assert found["000"].items[Item.AGENCY] == "UPI"
    assert found["000"].items[Item.PUBLISHED] == "2025-12-01"
    assert Item.TITLE not in found["000"].items
    assert {d.value for d in found["000"].descriptions if d.origin is Origin.DATELINE and d.item is Item.PUBLISHED} == {
        "XXXX-12-01"
    }
    assert {(d.item, d.origin) for d in found["002"].descriptions} >= {
        (Item.AUTHOR, Origin.BYLINE), (Item.TITLE, Origin.TEXT), (Item.ORIGINAL, Origin.TEXT)
    }  # fmt: skip


def test_without_metadata_the_real_wire_story_is_undated_and_of_no_known_outlet() -> None:
    items = from_text(next(SEEDS.glob("000*")).read_text(encoding="utf-8"), Given(language="en")).items
    assert Item.OUTLET not in items
    assert items[Item.AGENCY] == "UPI"
    assert bounds(items[Item.PUBLISHED]) == (None, None)
