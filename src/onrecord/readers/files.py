"""Files and folders: which files are documents, in what order, and what stands in each.

A folder is read with all that is in it, in the order of its paths; hidden files and folders, README files, manifests, and
the pictures and styles that browsers save beside a page are no documents. Anything else that cannot be read is told,
and stops nothing.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from onrecord.model.fragment import captions
from onrecord.model.terms import Item, Origin

from . import frontmatter, jsonlines, manifest, page, pdf, word
from .article import Article, assemble
from .encoding import MAX_BYTES, declared_in, decode
from .found import Found, given_as
from .given import Given
from .manifest import Manifest
from .problem import Problem, Unreadable

TEXT: Final = frozenset({".txt", ".text"})
MARKDOWN: Final = frozenset({".md", ".markdown"})
PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
LINES: Final = frozenset({".jsonl", ".ndjson"})
CAPTIONS: Final = frozenset({".vtt", ".srt"})
KINDS: Final = "plain text (.txt), Markdown (.md), HTML, PDF, Word (.docx), captions (.vtt, .srt) and JSON Lines (.jsonl)"

_OFFICE: Final = frozenset({".doc", ".odt", ".rtf", ".epub", ".pages", ".pptx", ".xlsx"})
_MEDIA: Final = ".avif .bmp .css .gif .ico .jpeg .jpg .js .mjs .map .mp3 .mp4 .otf .png .svg .ttf .webm .webp .woff .woff2"
_BESIDE_PAGES: Final = frozenset(_MEDIA.split())


Held = Mapping[Path, Manifest | Problem]
"""The manifests of folders; a Problem where one cannot be used at all."""


def read(root: Path, source: str, given: Given) -> Iterator[Article | Problem]:
    """The articles of a file or folder, and the problems, in the order of their paths."""
    if root.is_dir():
        yield from _folder(root, source, given)
    elif not root.exists():
        yield Problem(source, "", "there is no such file or folder", "Check the path")
    elif _is_document(root.name):
        held = _held([root.parent])
        row = _row(root, root.parent, held)
        if isinstance(row, Problem):
            yield row
        else:
            yield from _file(root, source, source, given, row)


def _folder(root: Path, source: str, given: Given) -> Iterator[Article | Problem]:
    if given.singular:
        names = ", ".join(given.singular)
        remedy = f"Name one file, or give them in a {manifest.NAME} in the folder"
        yield Problem(source, "", f"{names} can be true of one document only, and this is a folder", remedy)
        return
    denied: list[OSError] = []
    paths = sorted(_walk(root, denied), key=lambda path: path.relative_to(root).as_posix())
    for error in denied:
        yield Problem(str(error.filename), "", f"the folder cannot be opened ({error.strerror})", "Check its permissions")
    held = _held([p.parent for p in paths if p.name == manifest.NAME])
    for found in held.values():
        yield from (found,) if isinstance(found, Problem) else found.problems
    for path in paths:
        if _is_document(path.name) and path.suffix.lower() not in _BESIDE_PAGES:
            row = _row(path, root, held)
            if not isinstance(row, Problem):  # which was told already
                yield from _file(path, str(path), path.relative_to(root).as_posix(), given, row)


def _walk(root: Path, denied: list[OSError]) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, onerror=denied.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def _is_document(name: str) -> bool:
    return name != manifest.NAME and not name.upper().startswith("README")


def _held(folders: Iterable[Path]) -> Held:
    held: dict[Path, Manifest | Problem] = {}
    for folder in folders:
        path = folder / manifest.NAME
        if path.is_file():
            try:
                held[folder] = manifest.read(path, str(path))
            except Unreadable as error:
                held[folder] = error.problem(str(path))
            except OSError as error:
                held[folder] = Problem(str(path), "", f"it cannot be read ({error.strerror})", "Check its permissions")
    return held


def _row(path: Path, root: Path, held: Held) -> Given | Problem:
    """What the nearest manifest that names a file gives; the problem, where that manifest or its row is wrong."""
    for folder in path.parents:
        found = held.get(folder)
        if isinstance(found, Problem):
            return found
        if found:
            name = path.relative_to(folder).as_posix()
            if row := found.rows.get(name) or found.wrong.get(name):
                return row
        if folder == root:
            break
    return Given()


def _file(path: Path, source: str, identifier: str, given: Given, row: Given) -> Iterator[Article | Problem]:
    known = (*given_as(given, Origin.OPTION), *given_as(row, Origin.MANIFEST))
    printable = source.encode("utf-8", "backslashreplace").decode()
    if source != printable:
        yield Problem(printable, "", "the file's name is not in UTF-8", "Rename it")
        return
    try:
        if path.suffix.lower() in LINES:
            if alone := (*given.singular, *row.singular):
                remedy = "Give them in the lines themselves"
                raise Unreadable(f"{', '.join(alone)} can be true of one document only, and this file may hold many", remedy)
            _refuse(path, limit=None)
            with path.open("rb") as lines:
                yield from jsonlines.read(lines, known, source)
        else:
            text, found = _content(path, known)
            yield assemble(text, (*known, *found), source=source, identifier=identifier)
    except Unreadable as error:
        yield error.problem(source)
    except OSError as error:
        yield Problem(source, "", f"it cannot be read ({error.strerror})", "Check its permissions")


def _content(path: Path, known: Iterable[Found]) -> tuple[str, Iterable[Found]]:
    """The text of a file that holds one article, and what the file says of it."""
    kind = path.suffix.lower()
    if kind in _OFFICE:
        raise Unreadable(f"{kind} files are not read", "Save it as .docx, .pdf, .html or .txt")
    if kind not in TEXT | MARKDOWN | PAGES | CAPTIONS | {".pdf", ".docx"}:
        raise Unreadable(f"{kind or 'a file without an ending'} is no kind of file that is read", f"Read are {KINDS}")
    _refuse(path, limit=MAX_BYTES)
    data = path.read_bytes()
    if kind == ".pdf":
        return pdf.read(data), ()
    if kind == ".docx":
        return word.read(data)
    if kind in PAGES:
        return page.read(decode(data, declared_in(data)), next((f.value for f in known if f.item is Item.URL), None))
    text = decode(data)
    if kind in CAPTIONS and text.strip() and not captions(text):
        raise Unreadable("there is no caption in it: no line such as 00:01.000 --> 00:04.000", "Save it whole, or as .txt")
    if kind in MARKDOWN:
        text, matter = frontmatter.read(text)
        return text, given_as(matter, Origin.FRONT_MATTER)
    return text, ()


def _refuse(path: Path, limit: int | None) -> None:
    """Raise Unreadable for a pipe, a device, or a file beyond the limit in bytes."""
    if not path.is_file():
        raise Unreadable("it is not a regular file", "Name a file with an article in it")
    if limit is not None and (size := path.stat().st_size) > limit:
        raise Unreadable(f"it has {size:,} bytes; files of up to {limit:,} are read", "Split it, or use JSON Lines")
