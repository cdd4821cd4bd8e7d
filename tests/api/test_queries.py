"""The query files of the API: each is used, and counting lets through what listing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.assets import asset
from onrecord.store.queries import query

FOLDER = asset("queries", "cypher", "api")
FILES = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.cypher"))
CODE = "\n".join(p.read_text(encoding="utf-8") for p in (Path(__file__).parents[2] / "src/onrecord/api").rglob("*.py"))


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_used_and_takes_what_its_header_says(name: str) -> None:
    base = name.removesuffix("_count")
    assert f'"{base}"' in CODE or f'"api/{base}"' in CODE or base.startswith("member/")
    assert query(f"api/{name}").answers


@pytest.mark.parametrize("name", ["statements", "actors", "events", "figures", "documents"])
def test_counting_lets_through_exactly_what_listing_does(name: str) -> None:
    listing, counting = query(f"api/{name}").text, query(f"api/{name}_count").text
    assert listing[: listing.index("\nWITH ", listing.index("END, false)))"))] == counting[: counting.index("\nRETURN count(")]
