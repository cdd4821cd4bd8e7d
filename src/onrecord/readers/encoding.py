"""From bytes to text, without guessing: a clear problem is better than words that nobody wrote.

A byte order mark decides (UTF-8, UTF-16, UTF-32) and is dropped. Else bytes that are valid UTF-8 are UTF-8, whatever a
server or a page declares, because text in another encoding that has any accent in it hardly ever is. Else a declared
encoding counts (a server's `charset`, a page's `meta`, its XML declaration), read as browsers do: Latin-1 and ASCII
mean Windows-1252. Text that is none of these is refused. So are bytes that are no text at all.
"""

import codecs
import re
from typing import Final

from .problem import Unreadable

MAX_BYTES: Final = 20 * 1024 * 1024
"""The largest file or page that is read: a hundred times the longest article."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    (b"%PDF-", "a PDF file", "Give the file the ending .pdf"),
    (b"PK\x03\x04", "a zip archive or an Office document", "Give a Word document the ending .docx; unpack an archive first"),
    (b"\xd0\xcf\x11\xe0", "an Office document", "Save it as plain text (.txt) or as HTML"),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first"),
    (b"\x89PNG", "a picture", "Only text is read"),
    (b"\xff\xd8\xff", "a picture", "Only text is read"),
)
_SEVEN_BIT: Final = ("iso2022", "hz")
_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_XML: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]+)")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that these bytes are. Raises Unreadable for binary data and for an encoding that nobody declared."""
    for magic, kind, remedy in _MAGIC:
        if data.startswith(magic):
            raise Unreadable(f"this is {kind}, not text", remedy)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\x00" in data:
        raise Unreadable("this is binary data, not text", "Only text is read; UTF-16 needs its byte order mark")
    codec = _codec(declared)
    if codec and codec.startswith(_SEVEN_BIT):
        return _strict(data, codec)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if codec and codec != "utf-8":
            return _strict(data, codec)
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"the text is not in UTF-8 (byte 0x{data[error.start]:02x})" + (", as it declares" if codec else ""),
            "Convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt",
            f"line {line}",
        ) from error


def declared_in(page: bytes) -> str | None:
    """The encoding that an HTML page names in its first kilobytes, as browsers look for it."""
    head = page[:4096]
    match = _XML.search(head) or _META.search(head)
    return match[1].decode("ascii") if match else None


def _codec(name: str | None) -> str | None:
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding:  # such as "hex" and "zlib", which are transformations of bytes
        return None
    # A page that says UTF-16 in readable ASCII is not in it; the WHATWG's standard reads both so.
    if found.name.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"
    return "cp1252" if found.name in ("iso8859-1", "ascii") else found.name


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"the text is not in {encoding}, as it declares", "Save it as UTF-8", f"byte {error.start + 1}"
        ) from error
