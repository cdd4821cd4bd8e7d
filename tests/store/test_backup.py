"""A backup is whole or it is not there, and a store is restored wholly or says that it is not."""

import gzip
from pathlib import Path

import pytest

from onrecord import resolve
from onrecord.store import BackupError, RestoreUnfinished, Store, StoreChanged, backup
from onrecord.store.transaction import Transaction
from tests.store.invented import Report, corpus, ingest, wipe


@pytest.fixture
def filled(store: Store) -> Store:
    ingest(store, *corpus(4))
    Report(20).add_to(store)
    return store


def found(store: Store) -> list[tuple[object, object]]:
    return sorted((hit["id"], hit["kind"]) for words in ("cerro", "report", "quispe") for hit in store.search(words))


def test_a_backup_restores_everything_into_an_empty_store(filled: Store, tmp_path: Path) -> None:
    before, hits = (list(filled.records()), filled.status()), found(filled)
    path = tmp_path / "record.backup"
    count = filled.backup(path)
    assert count == sum(filled.status().records.values())
    wipe(filled)
    assert filled.restore(path).records == count
    assert (list(filled.records()), filled.status()) == before
    assert found(filled) == hits
    assert filled.status().dirty > 0, "what waited for its picture still does"
    filled.renew(resolve.picture)
    assert not Report(20).add_to(filled), "what is held writes nothing"
    assert Report(21).add_to(filled).judged > 0, "blocking keys came along"


def test_whatever_is_found_by_a_key_is_found_by_it_after_a_restore(filled: Store, tmp_path: Path) -> None:
    keyed = "MATCH (k:BlockingKey) RETURN k.member AS member, k.key AS key ORDER BY member, key"
    before = filled.connection.read(keyed)
    assert {row["member"][:2] for row in before} >= {"st", "ac", "sn"}
    filled.backup(tmp_path / "record.backup")
    wipe(filled)
    filled.restore(tmp_path / "record.backup")
    assert filled.connection.read(keyed) == before


def test_equal_stores_make_equal_backups(filled: Store, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    filled.backup(one)
    filled.backup(two)
    assert one.read_bytes() == two.read_bytes()


def test_a_backup_that_fails_leaves_the_older_one_in_place(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.backup"
    filled.backup(path)
    older = path.read_bytes()
    turns = iter(range(10))
    monkeypatch.setattr(backup, "turn", lambda _: next(turns))
    with pytest.raises(StoreChanged):
        filled.backup(path)
    assert path.read_bytes() == older
    assert list(tmp_path.iterdir()) == [path]


def damaged(path: Path, how: str) -> None:
    whole = path.read_bytes()
    lines = gzip.decompress(whole).splitlines(keepends=True)
    match how:
        case "cut":
            path.write_bytes(whole[: len(whole) // 2])
        case "without its end":
            path.write_bytes(gzip.compress(b"".join(lines[:-1])))
        case "a line lost":
            path.write_bytes(gzip.compress(b"".join(lines[:3] + lines[4:])))
        case "a line forged":
            at = next(i for i, line in enumerate(lines) if b'"class":"Span"' in line)
            lines[at] = lines[at].replace(b'"exact":"', b'"exact":"x')
            path.write_bytes(gzip.compress(b"".join(lines)))
        case "not JSON":
            path.write_bytes(gzip.compress(b"".join([*lines[:2], b"{\n", *lines[2:]])))
        case "a strange line":
            path.write_bytes(gzip.compress(b"".join([*lines[:2], b'{"what": 1}\n', *lines[2:]])))
        case "another file":
            path.write_bytes(gzip.compress(b'{"hello": "world"}\n'))
        case "no gzip":
            path.write_bytes(b"hello")
        case "empty":
            path.write_bytes(b"")
        case "of the future":
            lines[0] = lines[0].replace(b'"format":2', b'"format":99')
            path.write_bytes(gzip.compress(b"".join(lines)))


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("cut", "cannot be read after line"),
        ("without its end", "not whole"),
        ("a line lost", "not whole"),
        ("a line forged", r", line \d+: "),
        ("not JSON", ", line 3: "),
        ("a strange line", ", line 3: "),
        ("another file", "no backup of OnRecord"),
        ("no gzip", "cannot be read"),
        ("empty", "not whole"),
        ("of the future", "Install that version"),
    ],
)
def test_a_damaged_backup_is_refused_with_its_place_and_nothing_is_restored(
    filled: Store, tmp_path: Path, how: str, says: str
) -> None:
    path = tmp_path / "record.backup"
    filled.backup(path)
    damaged(path, how)
    wipe(filled)
    with pytest.raises(BackupError, match=says) as refused:
        filled.restore(path)
    assert str(path) in str(refused.value)
    assert sum(filled.status().records.values()) == 0
    filled.prepare()


def test_a_missing_file_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="There is no file"):
        store.restore(tmp_path / "nothing")


def test_a_store_that_holds_something_is_not_overwritten(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / "record.backup"
    filled.backup(path)
    before = list(filled.records())
    with pytest.raises(BackupError, match="not empty"):
        filled.restore(path)
    assert list(filled.records()) == before


@pytest.mark.parametrize("step", ["_fill_nodes", "_fill_links"])
def test_a_restore_that_breaks_off_is_noticed_and_can_be_run_again(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "record.backup"
    filled.backup(path)
    before = list(filled.records())
    wipe(filled)

    def broken(bundle: object, tx: Transaction) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(backup, step, broken)
        with pytest.raises(ZeroDivisionError):
            filled.restore(path)
    with pytest.raises(RestoreUnfinished, match="Run onrecord restore again"):
        Store(filled.connection).prepare(resolve.picture)
    filled.restore(path)
    Store(filled.connection).prepare()
    assert list(filled.records()) == before


def test_a_record_that_changes_while_it_is_read_says_so(filled: Store) -> None:
    reading = filled.records()
    next(reading)
    Report(30).add_to(filled)
    with pytest.raises(StoreChanged, match="Try again"):
        list(reading)
