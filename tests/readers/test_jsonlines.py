"""JSON Lines and front matter: metadata that stand with the text, and errors that name file and line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Problem, Unreadable, frontmatter, read

TEXT = "Trucks waited for two hours at the Quebrada Honda crossing on Monday.\r\nNobody said why."


def lines(path: Path, *rows: object) -> list[Article | Problem]:
    file = path / "a.jsonl"
    file.write_bytes(b"\n".join(r if isinstance(r, bytes) else json.dumps(r).encode() for r in rows))
    return list(read(file))


def test_a_line_is_an_article_with_its_own_id_text_and_metadata(tmp_path: Path) -> None:
    meta = {"title": "T", "outlet": "O", "agency": None, "author": "Ana Paz", "dateline": "LIMA", "published": "2031-05"}
    (found,) = lines(tmp_path, {"id": "doc/7", "text": TEXT, "language": "en", "meta": meta, "spans": [[0, 1]]})
    assert isinstance(found, Article)
    assert (found.id, found.snapshot.text) == ("doc/7", TEXT)
    assert found.items == {
        Item.TITLE: "T", Item.OUTLET: "O", Item.AUTHOR: "Ana Paz", Item.DATELINE: "LIMA", Item.PUBLISHED: "2031-05",
        Item.LANGUAGE: "en",
    }  # fmt: skip
    assert {d.origin for d in found.descriptions} == {Origin.FRONT_MATTER}


def test_metadata_may_stand_in_the_line_itself(tmp_path: Path) -> None:
    (found,) = lines(tmp_path, {"text": TEXT, "title": "T", "lang": "en", "date": "2031-05-12", "url": "https://n.example/a/"})
    assert isinstance(found, Article)
    assert found.id == f"{tmp_path / 'a.jsonl'}:1"
    assert found.items[Item.PUBLISHED] == "2031-05-12"
    assert found.items[Item.URL] == "https://n.example/a"


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (b"{", "not JSON"),
        (b'{"text": "\\ud800"}', "not JSON"),
        ("{'text': 'Perú'}".encode("cp1252"), "not JSON"),
        (b"[" * 5000, "not JSON"),
        ([], "no article"),
        ({"text": 7}, "no article"),
        ({"title": "T"}, "no article"),
        ({"text": " \n"}, "no text"),
        ({"text": TEXT, "meta": []}, "meta is not an object"),
        ({"text": TEXT, "title": 7}, "title is not words"),
        ({"text": TEXT, "meta": {"published": "soon"}}, "no date"),
        ({"text": TEXT, "url": "n.example"}, "http"),
    ],
)
def test_a_bad_line_is_told_with_file_and_line_and_stops_no_other(tmp_path: Path, bad: object, says: str) -> None:
    one, problem, two = lines(tmp_path, {"text": TEXT}, b"", bad, {"text": TEXT + "!"})
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert isinstance(problem, Problem)
    assert (problem.source, problem.place) == (str(tmp_path / "a.jsonl"), "line 3")
    assert says in problem.message


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs",))).filter(str.strip))
def test_offsets_count_in_that_very_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    (found,) = lines(tmp_path_factory.mktemp("lines"), {"text": text})
    assert isinstance(found, Article)
    assert found.snapshot.text == text


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_the_text_is_what_follows_the_front_matter_byte_for_byte(text: str) -> None:
    for end in ("\n", "\r\n"):
        held, given_ = frontmatter.read(f"---{end}title: T{end}---{end}{text}")
        assert held == text
        assert given_ is not None
        assert given_.title == "T"


def test_front_matter_is_read_as_the_words_written() -> None:
    _, known = frontmatter.read(
        "---\n# a comment\ntitle: 'On: trucks'\nDate: 2031-05\nauthor: [Ana Paz, Luis Rey]\narchiveUrl: https://p.example/x\n"
        "tags: {a: [b]}\nlayout: post\nlang: no\nagency:\n---\nText"
    )
    assert known is not None
    assert (known.title, known.published, known.author) == ("On: trucks", "2031-05", "Ana Paz, Luis Rey")
    assert (known.archive_url, known.language, known.agency) == ("https://p.example/x", "no", None)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("---\ntitle: T\n\nText", "not closed"),
        ("---\ntitle: [\n---\nText", "not YAML"),
        ("---\njust words\n---\nText", "not a list of items"),
        ("---\ntitle: {a: b}\n---\nText", "neither words nor a list"),
        ("---\npublished: soon\n---\nText", "no date"),
        ("---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\nText", "neither words nor a list"),
        ("---\ntitle: " + "[" * 20_000 + "\n---\nText", "not YAML"),
        ("---\nx: !!python/object:os.system y\ntitle: !!python/name:os.system {}\n---\nText", "neither words"),
    ],
)
def test_wrong_front_matter_is_told(content: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        frontmatter.read(content)


@pytest.mark.parametrize("content", ["", "Text", "# Title\n\n---\n\nText", "----\n", "\n---\ntitle: T\n---\n"])
def test_a_text_without_front_matter_is_whole(content: str) -> None:
    assert frontmatter.read(content) == (content, None)
