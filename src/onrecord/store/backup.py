"""A backup is one gzip file of JSON Lines: a header, a line a record, the store's own notes, and a checksum.

What can be made from the rest (schema, full text) is not in it. It is checked whole before a store is filled from it.
"""

import datetime as dt
import gzip
import hashlib
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import orjson

from onrecord.__about__ import __version__
from onrecord.model import MEMBERS, ClaimReview, Record, Snapshot
from onrecord.model.log import End
from onrecord.vocabulary import RowError, from_row, to_row

from . import versions
from .errors import StoreError
from .logbook import log_end, set_log_end
from .rows import execute, run
from .search import found, put
from .streaming import Run, StoreChanged, pages, records, turn
from .transaction import Row, Transaction
from .versions import Version
from .writing import write_links, write_nodes

FORMAT: Final = 2
"""The version of the format that this program writes and reads."""

_BUNDLE: Final = 2_000
KEYED: Final = sorted({*MEMBERS, Snapshot.PREFIX, ClaimReview.PREFIX})
"""What is found by blocking keys: members, texts and reviews, by the prefix of their ids."""

_MAGIC: Final = "onrecord backup"
_UNTOUCHED: Final = "Nothing was restored; use another backup."


class BackupError(StoreError):
    """A backup that cannot be restored: it is none, is damaged, or the store is not empty. The store is as it was."""


class RestoreUnfinished(StoreError):
    """Restoring a backup into this store was broken off, so that it holds only a part of it."""


@dataclass(frozen=True)
class Restored:
    """What a backup brought back."""

    records: int
    software: str


@dataclass
class _Bundle:
    """Lines of a backup, taken together for one transaction."""

    records: list[Record] = field(default_factory=list)
    generated: list[tuple[str, str]] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    dirty: list[Row] = field(default_factory=list)
    shown: list[Version] = field(default_factory=list)
    found: list[Row] = field(default_factory=list)
    log: list[End] = field(default_factory=list)

    def take(self, line: dict[str, Any]) -> None:
        match line:
            case {"class": name, "properties": properties, "relationships": relationships, "generatedBy": activities}:
                record = from_row(name, properties, map(tuple, relationships))
                self.records.append(record)
                self.generated += [(record.id, a) for a in activities]
            case {"key": key, "member": member}:
                self.keys.append({"id": f"{member} {key}", "key": key, "member": member})
            case {"dirty": identifier, "since": since}:
                self.dirty.append({"id": f"{since} {identifier}", "of": identifier, "since": since})
            case {"version": str(), "since": _, "until": _, "properties": _, "relationships": _}:
                self.shown.append(versions.from_line(line))
            case {"found": str(), "kind": _, "text": _, "since": _, "until": _}:
                self.found.append({"of": line["found"], **{key: line[key] for key in ("kind", "text", "since", "until")}})
            case {"log": int(sequence), "recorded": recorded, "digest": str(digest)}:
                self.log.append(End(sequence, dt.datetime.fromisoformat(recorded) if recorded else None, digest))
            case _:
                raise RowError("this is no line of a backup")


def backup(reader: Run, path: Path) -> int:
    """Write everything that is held to a file, and put it in place when it is whole and on disk; how many records."""
    before = turn(reader)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as raw:
            with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
                count = _write(out, reader)
            raw.flush()
            os.fsync(raw.fileno())
        if turn(reader) != before:
            raise StoreChanged
        temporary.replace(path)
        _sync(path.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return count


def restore(reader: Run, writer: Run, path: Path) -> Restored:
    """Fill an empty store, or one that an unfinished restore left, from a backup that is whole."""
    restored = _verify(path)
    half = reader(lambda tx: run(tx, "store/restoring"))
    if not half and any(row["records"] for row in reader(lambda tx: run(tx, "count/records"))):
        raise BackupError(f"The store is not empty, so {path} was not restored.", "Choose another ONRECORD_HOME or database.")
    writer(lambda tx: run(tx, "store/restore_begin", source=str(path)))
    while writer(lambda tx: run(tx, "store/wipe", size=_BUNDLE))[0]["wiped"]:
        pass
    for step in (_fill_nodes, _fill_links):
        for bundle in _bundles(path):
            writer(partial(step, bundle))
    writer(lambda tx: run(tx, "store/restore_end"))
    return restored


def refuse_half(tx: Transaction) -> None:
    """Raise RestoreUnfinished when a restore was begun and not finished."""
    if rows := run(tx, "store/restoring"):
        raise RestoreUnfinished(
            f"Restoring {rows[0]['source']} was broken off, so this store holds only a part of it.",
            "Run onrecord restore again, with this file or another.",
        )


def _write(out: gzip.GzipFile, reader: Run) -> int:
    digest = hashlib.sha256()
    count = 0

    def line(value: dict[str, Any]) -> None:
        text = orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
        digest.update(text)
        out.write(text)

    line({"onrecord": _MAGIC, "format": FORMAT, "software": __version__})
    for record, generated in records(reader):
        properties, relationships = to_row(record)
        name = type(record).__name__
        line({"class": name, "properties": properties, "relationships": relationships, "generatedBy": generated})
        count += 1
    keys = reader(lambda tx: run(tx, "store/count_keys"))[0]["keys"]
    for prefix in KEYED:
        for page in pages(reader, "store/page_keys", prefix, keys):
            for row in page:
                line({"key": row["key"], "member": row["member"]})
    for row in reader(lambda tx: run(tx, "store/all_dirty")):
        line({"dirty": row["of"], "since": row["since"]})
    for version in versions.versions(reader):
        line(versions.line(version))
    for row in found(reader):
        line({"found": row["of"], **{key: row[key] for key in ("kind", "text", "since", "until")}})
    end = reader(log_end)
    line({"log": end.sequence, "recorded": end.recorded_at, "digest": end.digest})
    out.write(orjson.dumps({"records": count, "sha256": digest.hexdigest()}, option=orjson.OPT_APPEND_NEWLINE))
    return count


def _verify(path: Path) -> Restored:
    """Read a backup to its end. Raises BackupError for the first thing that is wrong with it."""
    digest, count, last = hashlib.sha256(), 0, b""
    software = "?"
    for number, text in _lines(path):
        if last:
            digest.update(last)
        last = text
        line = _parsed(path, number, text)
        if number == 1:
            if line.get("onrecord") != _MAGIC:
                raise BackupError(f"{path} is no backup of OnRecord.", _UNTOUCHED)
            if line["format"] > FORMAT:
                raise BackupError(f"{path} has a format of OnRecord {line['software']}.", "Install that version or newer.")
            if line["format"] < FORMAT:
                raise BackupError(f"{path} is of an OnRecord that kept no versions of what it showed.", _UNTOUCHED)
            software = line["software"]
        elif "sha256" not in line:
            count += _check(path, number, line)
    end = _parsed(path, 0, last) if last else {}
    if end.get("sha256") != digest.hexdigest() or end.get("records") != count:
        raise BackupError(f"{path} is not whole: its end is missing, or its checksum is wrong.", _UNTOUCHED)
    return Restored(count, software)


def _check(path: Path, number: int, line: dict[str, Any]) -> int:
    bundle = _Bundle()
    try:
        bundle.take(line)
    except RowError as error:
        raise BackupError(f"{path}, line {number}: {error}.", _UNTOUCHED) from error
    return len(bundle.records)


def _bundles(path: Path) -> Iterator[_Bundle]:
    bundle, size = _Bundle(), 0
    for number, text in _lines(path):
        line = _parsed(path, number, text)
        if number == 1 or "sha256" in line:
            continue
        bundle.take(line)
        size += 1 + len(text) // 1_000
        if size >= _BUNDLE:
            yield bundle
            bundle, size = _Bundle(), 0
    yield bundle


def _fill_nodes(bundle: _Bundle, tx: Transaction) -> None:
    run(tx, "store/lock")
    write_nodes(tx, bundle.records, with_picture=True)
    execute(tx, "store/put_keys", bundle.keys)
    execute(tx, "store/mark_dirty", bundle.dirty)
    put(tx, bundle.found)
    versions.write_nodes(tx, bundle.shown)
    for end in bundle.log:
        set_log_end(tx, end)


def _fill_links(bundle: _Bundle, tx: Transaction) -> None:
    run(tx, "store/lock")
    write_links(tx, bundle.records, bundle.generated, with_picture=True)
    versions.write_links(tx, bundle.shown)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    number = 0
    try:
        with gzip.open(path, "rb") as file:
            for number, text in enumerate(file, 1):
                yield number, text
    except FileNotFoundError as error:
        raise BackupError(f"There is no file {path}.", "Name a file that onrecord backup wrote.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise BackupError(f"{path} cannot be read after line {number}: {error}.", _UNTOUCHED) from error


def _parsed(path: Path, number: int, text: bytes) -> dict[str, Any]:
    try:
        value: dict[str, Any] = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise BackupError(f"{path}, line {number}: {error}.", _UNTOUCHED) from error
    return value


def _sync(folder: Path) -> None:
    """Make the new name durable too, where a folder can be opened."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
