"""manifest.csv: what a reader knows of the files beside it; its mistakes are named by line and column."""

from pathlib import Path

import pytest

from onrecord.model.terms import Item
from onrecord.readers import Article, Problem, read

TEXT = "Trucks waited for two hours at the Quebrada Honda crossing on Monday, and nobody told the drivers why.\n"


def folder(path: Path, manifest: str | bytes, *names: str) -> Path:
    for name in names or ("a.txt", "b.txt"):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(f"{name}: {TEXT}", encoding="utf-8")
    (path / "manifest.csv").write_bytes(manifest if isinstance(manifest, bytes) else manifest.encode())
    return path


def parted(path: Path) -> tuple[dict[str, Article], list[Problem]]:
    found = list(read(path))
    return {a.id: a for a in found if isinstance(a, Article)}, [p for p in found if isinstance(p, Problem)]


def test_every_column_that_the_guide_names_is_read(tmp_path: Path) -> None:
    header = "file,outlet,agency,author,title,published,language,original,collection,url,issuer,archive_url,licence"
    copy = "https://archive.ph/20310601120000/https://n.example/a"
    row = f'a.txt,O,A,"Paz, Ana",T,2031-05,es-CL,Título (es),C,https://n.example/a/,I,{copy},CC BY'
    articles, problems = parted(folder(tmp_path, f"{header}\n{row}\n"))
    assert problems == []
    got = {item.value: value for item, value in articles["a.txt"].items.items()}
    assert got == {
        "outlet": "O", "agency": "A", "author": "Paz, Ana", "title": "T", "published": "2031-05", "language": "es",
        "original": "Título (es)", "collection": "C", "url": "https://n.example/a", "issuer": "I", "licence": "CC BY",
        "archiveUrl": copy, "captured": "2031-06-01T12:00:00Z",
    }  # fmt: skip


def test_an_empty_cell_gives_nothing(tmp_path: Path) -> None:
    articles, _ = parted(folder(tmp_path, "file,outlet,agency\na.txt,,\n"))
    assert set(articles["a.txt"].items) == {Item.LANGUAGE}


@pytest.mark.parametrize(
    "manifest",
    [
        "\ufefffile,outlet\r\na.txt,Perú\r\n",
        "file;outlet\na.txt;Perú\n",
        "FILE, Outlet\n./a.txt,Perú\n\n",
        "\ufefffile,outlet\na.txt,Perú\n".encode("utf-16-le"),
    ],
    ids=["mark and CRLF", "semicolons", "spaces and capitals", "UTF-16"],
)
def test_what_spreadsheets_save_is_read(tmp_path: Path, manifest: str | bytes) -> None:
    articles, problems = parted(folder(tmp_path, manifest))
    assert problems == []
    assert articles["a.txt"].items[Item.OUTLET] == "Perú"


@pytest.mark.parametrize(
    ("manifest", "place", "says"),
    [
        ("file,publised\na.txt,2031\n", "line 1, column 2", "unknown column 'publised'"),
        ("outlet,title\nO,T\n", "line 1", "no column file"),
        ("", "line 1", "no column file"),
        ("file,outlet,outlet\n", "line 1", "two columns"),
        ('file,outlet\na.txt,"O', "line 2", "not CSV"),
        ("file,outlet\na.txt,Perú\n".encode("cp1252"), "line 2", "not in UTF-8"),
    ],
)
def test_a_wrong_manifest_is_told_and_its_files_are_not_read_without_it(
    tmp_path: Path, manifest: str | bytes, place: str, says: str
) -> None:
    articles, (problem,) = parted(folder(tmp_path, manifest))
    assert articles == {}
    assert (problem.source, problem.place) == (str(tmp_path / "manifest.csv"), place)
    assert says in problem.message
    (alone,) = read(tmp_path / "a.txt")
    assert alone == problem


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("a.txt,O,soon", "'soon' is no date"),
        ("a.txt,O", "2 cells, the header 3"),
        ("a.txt,O,2031,x", "4 cells, the header 3"),
        ("a.txt,O,2031\na.txt,P,2031", "two rows"),
    ],
)
def test_a_wrong_row_keeps_its_file_and_no_other_from_being_read(tmp_path: Path, row: str, says: str) -> None:
    articles, (problem,) = parted(folder(tmp_path, f"file,outlet,published\nb.txt,O,2031\n{row}\n"))
    assert list(articles) == ["b.txt"]
    assert says in problem.message
    assert problem.place.startswith("line ")
    assert list(read(tmp_path / "a.txt")) == [problem]
    (article,) = read(tmp_path / "b.txt")
    assert isinstance(article, Article)


@pytest.mark.parametrize("name", ["gone.txt", "../a.txt", "/etc/passwd", "", "..\\a.txt"])
def test_a_row_for_no_file_of_the_folder_is_told(tmp_path: Path, name: str) -> None:
    articles, (problem,) = parted(folder(tmp_path, f"file,outlet\n{name},O\n"))
    assert list(articles) == ["a.txt", "b.txt"]
    assert problem.place == "line 2"


def test_the_nearest_manifest_that_names_a_file_counts(tmp_path: Path) -> None:
    folder(tmp_path, "file,outlet\nsub/a.txt,Upper\nsub/b.txt,Upper\nc.txt,Upper\n", "sub/a.txt", "sub/b.txt", "c.txt")
    (tmp_path / "sub" / "manifest.csv").write_text("file,outlet\na.txt,Nearer\n")
    articles, problems = parted(tmp_path)
    assert problems == []
    assert {i: a.items[Item.OUTLET] for i, a in articles.items()} == {
        "sub/a.txt": "Nearer",
        "sub/b.txt": "Upper",
        "c.txt": "Upper",
    }


def test_a_manifest_counts_when_one_file_alone_is_named(tmp_path: Path) -> None:
    (article,) = read(folder(tmp_path, "file,outlet\na.txt,O\n") / "a.txt")
    assert isinstance(article, Article)
    assert article.items[Item.OUTLET] == "O"
