"""Citations in the styles that writers and their programs take: text, Markdown, BibTeX, RIS, CSL-JSON.

What each style would read as its own signs is escaped by that style's rules: CommonMark 0.31 §2.4 for Markdown; LaTeX's special
characters, and no brace of the text, for BibTeX; one line a field for RIS. What a style has no field for (who spoke, the words,
whether somebody has looked) stands in its note.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import orjson

from onrecord.model.fragment import place
from onrecord.model.terms import SpeakerStatus

from .brief import TRANSLATED, WORDING
from .citation import Citation
from .styles import CitationStyle
from .text import attitude, said


def cited(found: Citation, style: str = "text") -> str:
    """The citation in a style, without a line break at its end. Raises ValueError for a style that there is not."""
    return _WRITERS[CitationStyle(style)](found)


def text(found: Citation) -> str:
    """Who said what and when, where it is printed, and whether a person has looked, in a line."""
    title = f"“{t}”, " if (t := _title(found)) else ""
    return f"{_said(found)} In: {_byline(found)}{title}{_printed(found, str)}. {_note(found)}"


def markdown(found: Citation) -> str:
    """The same, with the title as a link."""
    e, title, url = _in_markdown, _title(found), found.document.url
    shown = e(title or found.document.publisher)
    linked = f"[{shown}](<{_address(url)}>)" if url else shown
    line = f"{e(_said(found))} In: {e(_byline(found))}{linked}, {_printed(found, e, linked=True)}. {e(_note(found))}"
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", line))


def bibtex(found: Citation) -> str:
    """An entry of the kind ``misc``; ``date`` and ``urldate`` are read by biblatex, ``year`` and ``month`` by BibTeX."""
    document, (year, month, day) = found.document, _date(found.document.published)
    address = _address(document.url) if document.url else None
    fields = {
        "author": _braced(document.author),
        "title": _braced(_title(found)),
        "howpublished": _in_latex(document.publisher),
        "year": year,
        "month": str(int(month)) if month else None,
        "date": "-".join(p for p in (year, month, day) if p) or None,
        "url": address,
        "urldate": found.accessed,
        "language": document.language,
        "note": _in_latex(f"{_said(found)} {_archived(found)}{_note(found)}"),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{found.report},\n{lines}\n}}"


def ris(found: Citation) -> str:
    """A record of the kind ``NEWS``."""
    document, (year, month, day) = found.document, _date(found.document.published)
    lines = [
        ("TY", "NEWS"),
        ("ID", found.report),
        ("AU", document.author),
        ("TI", _title(found)),
        ("T2", document.publisher),
        ("PY", year),
        ("DA", f"{year}/{month or ''}/{day or ''}" if year else None),
        ("UR", document.url),
        ("L2", document.archive_url),
        ("Y2", found.accessed.replace("-", "/") if found.accessed else None),
        ("LA", document.language),
        ("N1", f"{_said(found)} {_note(found)}"),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {_line(value)}" for tag, value in lines if value is not None).rstrip(" ") + " "


def csl_json(found: Citation) -> str:
    """A list of one item, as Zotero, Pandoc and other programs take it."""
    document = found.document
    item: dict[str, Any] = {
        "id": found.report,
        "type": "article-newspaper",
        "author": [{"literal": _line(document.author)}] if document.author else None,
        "title": _title(found),
        "container-title": document.publisher,
        "issued": _parts(document.published),
        "URL": document.url,
        "archive_location": document.archive_url,
        "accessed": _parts(found.accessed),
        "language": document.language,
        "note": f"{_said(found)} {_note(found)}",
    }
    kept = {key: value for key, value in item.items() if value}
    return orjson.dumps([kept], option=orjson.OPT_INDENT_2).decode()


_WRITERS: Final[Mapping[CitationStyle, Callable[[Citation], str]]] = {
    CitationStyle.TEXT: text,
    CitationStyle.MARKDOWN: markdown,
    CitationStyle.BIBTEX: bibtex,
    CitationStyle.RIS: ris,
    CitationStyle.CSL_JSON: csl_json,
}


def _said(found: Citation) -> str:
    """Who, how, under which title, when, and the whole words."""
    names = ", ".join(n.name or "somebody unnamed" for n in found.speakers) or "nobody named"
    perhaps = "perhaps " if found.speaker_status is SpeakerStatus.PROPOSED else ""
    title = f", {found.title_as_printed}" if found.title_as_printed else ""
    when = said(found.said_earliest, found.said_latest, found.said_basis)
    words = _line(found.words)
    end = "" if words.endswith(tuple(".!?…”’\"'»")) else "."
    return f"{_line(f'{perhaps}{names}{title}{attitude([found.polarity])}, {when}')}: {words or '(no words of its own)'}{end}"


def _title(found: Citation) -> str | None:
    return _line(found.document.title) if found.document.title else None


def _byline(found: Citation) -> str:
    return f"{_line(found.document.author)}, " if found.document.author else ""


def _printed(found: Citation, escape: Callable[[str], str], *, linked: bool = False) -> str:
    """Where it is printed: the outlet and the day; the addresses; when it was accessed."""
    document = found.document
    held = "" if document.held else " (not held)"
    told = [
        escape(_line(f"{document.publisher}{held}, {document.day}")),
        escape(place(found.fragment)) if found.fragment else None,
        _link(document.url, escape) if document.url and not linked else None,
        f"archived at {_link(document.archive_url, escape)}" if document.archive_url else None,
        f"accessed {found.accessed}" if found.accessed else None,
    ]
    return ", ".join(t for t in told if t)


def _link(url: str, escape: Callable[[str], str]) -> str:
    return url if escape is str else f"<{_address(url)}>"


def _archived(found: Citation) -> str:
    return f"Archived at {found.document.archive_url}. " if found.document.archive_url else ""


def _note(found: Citation) -> str:
    """How the words stand there, and whether a person has looked."""
    told = [
        WORDING[found.kind],
        TRANSLATED[found.translated] if found.translated else None,
        "told by others" if found.second_hand else None,
    ]
    how = ", ".join(t for t in told if t)
    return f"{how[0].upper()}{how[1:]}; {found.review.words}. OnRecord {found.report}."


def _line(given: str) -> str:
    """A text in one line, without control characters."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in given).split())


def _date(published: str | None) -> tuple[str | None, str | None, str | None]:
    """The year, month and day as far as they are known; nothing where the year is not."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", published or "")
    return (match[1], match[2], match[3]) if match else (None, None, None)


def _parts(published: str | None) -> dict[str, list[list[int]]] | None:
    known = [int(p) for p in _date(published) if p]
    return {"date-parts": [known]} if known else None


def _address(url: str) -> str:
    """An address in which nothing ends a link or a field: what may not stand in one is percent-encoded."""
    return re.sub(r"[\s<>{}\\\"`^|]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), url)


def _in_markdown(given: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|~!&$])", r"\\\1", given)


_LATEX: Final = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
}  # fmt: skip


def _in_latex(given: str) -> str:
    return "".join(_LATEX.get(c, c) for c in _line(given))


def _braced(given: str | None) -> str | None:
    """A name or a title that keeps its capitals and is not taken apart."""
    return f"{{{_in_latex(given)}}}" if given else None
