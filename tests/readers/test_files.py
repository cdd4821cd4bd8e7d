"""Files and folders: which are documents, in what order, and that bad ones stop no others. All texts are invented."""

import os
import shutil
from pathlib import Path

import pytest

from onrecord.model import Batch
from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Given, GivenError, Problem, encoding, from_text, read

TEXT = "Trucks waited for two hours at the Quebrada Honda crossing on Monday, and nobody told the drivers why.\n"


def articles(found: object) -> list[Article]:
    """The articles, of which there must be no problem."""
    listed = list(found)  # type: ignore[call-overload]
    assert all(isinstance(f, Article) for f in listed), [str(f) for f in listed if isinstance(f, Problem)]
    return listed


def problems(found: object) -> list[Problem]:
    return [f for f in found if isinstance(f, Problem)]  # type: ignore[attr-defined]


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files named with `__` for the dot and `_0_` for a slash."""
    for name, content in files.items():
        path = folder / name.replace("__", ".").replace("_0_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_a_folder_is_read_whole_in_the_order_of_paths(tmp_path: Path) -> None:
    write(
        tmp_path, b__txt=TEXT + "b", sub_0_a__md=TEXT + "sub", a__TXT=TEXT + "a", c__jsonl='{"id": "x1", "text": "One line."}\n'
    )
    assert [a.id for a in articles(read(tmp_path))] == ["a.TXT", "b.txt", "x1", "sub/a.md"]
    assert [a.source for a in articles(read(str(tmp_path)))][:1] == [str(tmp_path / "a.TXT")]


def test_hidden_files_readmes_manifests_and_what_browsers_save_beside_a_page_are_no_documents(tmp_path: Path) -> None:
    write(tmp_path, __hidden__txt=TEXT, README__md=TEXT, readme__txt=TEXT, README=TEXT, manifest__csv="file\n", a__txt=TEXT)
    write(tmp_path, page_files_0_style__css="p {}", page_files_0_a__png=b"\x89PNG", __git_0_note__txt=TEXT)
    assert [a.id for a in articles(read(tmp_path))] == ["a.txt"]
    assert list(read(tmp_path / "README.md")) == list(read(tmp_path / "manifest.csv")) == []


def test_plain_text_is_held_as_it_is(tmp_path: Path) -> None:
    text = "\r\n  Café e\u0301 𝔘\r\rtwo\u2028three  \n\n"
    write(tmp_path, a__txt=b"\xef\xbb\xbf" + text.encode())
    (article,) = articles(read(tmp_path / "a.txt"))
    assert article.snapshot.text == text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.odt", b"PK\x03\x04", "odt files are not read"),
        ("a.pdf", b"%PDF-1.7", "damaged"),
        ("a.docx", b"PK\x03\x04", "no Word document"),
        ("a.txt", b"%PDF-1.7", "PDF"),
        ("a.txt", b"\x00\x01\x02", "binary"),
        ("a.txt", b"", "no text"),
        ("a.md", b"---\ntitle: x\n---\n \n", "no text"),
        ("a.txt", "Perú".encode("cp1252"), "not in UTF-8"),
        ("a.html", b"<html></html>", "no article"),
        ("a.xyz", b"words", "no kind of file"),
        ("noending", b"words", "no kind of file"),
        ("a.json", b'{"text": "x"}', "no kind of file"),
        ("a.jsonl", b"{", "not JSON"),
        ("a.md", b"---\ntitle: [\n---\nx", "not YAML"),
    ],
)
def test_a_bad_file_is_told_with_a_remedy_and_stops_no_other(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    write(tmp_path, A__txt=TEXT, z__txt=TEXT)
    (tmp_path / name).write_bytes(content)
    found = list(read(tmp_path))
    (problem,) = problems(found)
    assert says in problem.message
    assert problem.source == str(tmp_path / name)
    assert problem.remedy
    assert [f.id for f in found if isinstance(f, Article)] == ["A.txt", "z.txt"]


def test_what_is_not_there_or_no_regular_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert [p.message for p in problems(read(tmp_path))] == ["it is not a regular file"] * 2
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert problems(read(tmp_path / "gone.txt"))[0].message == "there is no such file or folder"
    assert "ftp addresses are not read" in problems(read("ftp://example.org/a"))[0].message


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(encoding.MAX_BYTES + 1)
    (problem,) = problems(read(tmp_path))
    assert "20,971,521 bytes" in problem.message


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path, sub_0_a__txt=TEXT)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [a.id for a in articles(read(tmp_path))] == ["sub/a.txt"]


def test_a_file_name_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(TEXT)
    (problem,) = problems(read(tmp_path))
    assert "name" in problem.message
    problem.source.encode()


def test_reading_twice_and_elsewhere_gives_the_same_records(tmp_path: Path) -> None:
    """Law 4: the path is not part of what a document is."""
    write(tmp_path / "one", a__txt=f"LIMA, May 12 (UPI) — {TEXT}", manifest__csv="file,outlet\na.txt,Example Gazette\n")
    shutil.copytree(tmp_path / "one", tmp_path / "two" / "deeper")
    (one,), (again,), (two,) = (articles(read(tmp_path / p)) for p in ("one", "one/a.txt", "two/deeper"))
    assert (one.document, one.snapshot, one.descriptions, one.spans) == (
        two.document,
        two.snapshot,
        two.descriptions,
        two.spans,
    )
    assert one.descriptions == again.descriptions
    Batch.of([one.document, one.snapshot, *one.descriptions, *one.spans]).check()


def test_two_outlets_that_print_one_text_are_two_documents(tmp_path: Path) -> None:
    one, two, none = (from_text(TEXT, Given(outlet=o)) for o in ("Example Gazette", "Fictional Post", None))
    assert len({one.document.id, two.document.id, none.document.id}) == 3
    assert len({one.snapshot.id, two.snapshot.id}) == 2


def test_versions_at_one_address_are_snapshots_of_one_document() -> None:
    one = from_text(TEXT, Given(url="http://news.example/a/?utm_source=x"))
    two = from_text(TEXT + "Corrected.", Given(url="https://NEWS.example/a"))
    assert one.document.id == two.document.id
    assert one.snapshot.id != two.snapshot.id


def test_what_rules_read_in_the_prose_is_not_in_a_documents_id() -> None:
    text = f"Trucks wait at the crossing\nBy Ana Paz\n\n{TEXT}"
    article = from_text(text)
    assert article.items[Item.TITLE] == "Trucks wait at the crossing"
    told = from_text(text, Given(author="Ana Paz", language="en"))
    assert told.document.id == article.document.id
    assert from_text(text, Given(title="Trucks wait at the crossing")).document.id != article.document.id


def test_options_outrank_all_else_and_every_item_says_where_it_came_from(tmp_path: Path) -> None:
    write(tmp_path, a__md=f"---\ntitle: From matter\noutlet: Matter\nauthor: Ana Paz\n---\n{TEXT}")
    write(tmp_path, manifest__csv="file,title,outlet\na.md,From manifest,Manifest\n")
    (article,) = articles(read(tmp_path / "a.md", Given(title="From option")))
    origins = {(d.item, d.origin): d.value for d in article.descriptions}
    assert article.items[Item.TITLE] == "From option"
    assert article.items[Item.OUTLET] == "Manifest"
    assert article.items[Item.AUTHOR] == "Ana Paz"
    assert origins[Item.TITLE, Origin.MANIFEST] == "From manifest"
    assert origins[Item.TITLE, Origin.FRONT_MATTER] == "From matter"
    assert origins[Item.LANGUAGE, Origin.DETECTED] == "en"


def test_what_is_unknown_stays_unknown() -> None:
    assert set(from_text(TEXT).items) == {Item.LANGUAGE}
    assert from_text("1 2 3").items == {}


def test_the_address_of_an_archived_copy_gives_page_and_capture() -> None:
    article = from_text(TEXT, Given(archive_url="https://web.archive.org/web/20310601120000/http://news.example/a/"))
    assert article.items[Item.CAPTURED] == "2031-06-01T12:00:00Z"
    assert article.items[Item.URL] == "https://news.example/a"
    given = Given(archive_url="https://perma.example/AB12", captured="2031-06", url="https://news.example/a")
    assert from_text(TEXT, given).items[Item.CAPTURED] == "2031-06"


@pytest.mark.parametrize(
    "wrong",
    [{"published": "soon"}, {"url": "news.example/a"}, {"archive_url": "javascript:x"}, {"language": "English, I think"}],
)
def test_given_metadata_that_cannot_be_right_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(GivenError, match="write"):
        Given(**wrong)


def test_what_is_true_of_one_document_is_not_given_to_a_folder(tmp_path: Path) -> None:
    write(tmp_path, a__txt=TEXT, b__jsonl='{"text": "One."}\n')
    (problem,) = problems(read(tmp_path, Given(url="https://news.example/a", title="T", collection="c")))
    assert "title, url can be true of one document only" in problem.message
    assert problems(read(tmp_path / "b.jsonl", Given(title="T")))
    assert {a.items[Item.COLLECTION] for a in articles(read(tmp_path, Given(collection="c")))} == {"c"}
