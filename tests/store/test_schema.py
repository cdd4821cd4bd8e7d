"""The schema is made from the vocabulary as often as one likes; a newer store is refused, an older one brought up."""

import pytest

from onrecord import resolve
from onrecord.model import CLASSES
from onrecord.store import Connection, Store, StoreTooNew, schema
from onrecord.store.errors import StoreError, StoreTooOld
from onrecord.store.generate import BOOKKEEPING
from onrecord.store.rows import run
from onrecord.store.transaction import Transaction
from onrecord.vocabulary.names import snake
from tests.store.invented import Report, content, ingest


def test_making_it_again_changes_nothing(store: Store) -> None:
    before = definitions(store.connection)
    schema.create(store.connection)
    assert definitions(store.connection) == before


def test_every_label_has_unique_ids(store: Store) -> None:
    names = {row["name"] for row in store.connection.read("SHOW CONSTRAINTS YIELD name RETURN name")}
    assert {f"{snake(label)}_id" for label in (*(c.__name__ for c in CLASSES), *BOOKKEEPING)} <= names


def test_no_two_nodes_of_a_label_have_one_id(store: Store) -> None:
    with pytest.raises(StoreError):
        store.connection.write(lambda tx: tx.run("CREATE (:Claim {id: 'x'}), (:Claim {id: 'x'})").consume())


def test_a_store_that_is_up_to_date_is_left_alone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nothing is to be written")

    monkeypatch.setattr(store.connection, "write", refuse)
    store.prepare(resolve.picture)


def test_a_store_of_a_newer_version_is_refused_and_untouched(store: Store) -> None:
    ingest(store, Report(1))
    held = content(store)
    note(store, schema.VERSION + 1)
    with pytest.raises(StoreTooNew, match="Install a newer OnRecord"):
        Store(store.connection).prepare(resolve.picture)
    assert content(store) == held


def test_an_older_store_is_brought_up_a_step_at_a_time(store: Store) -> None:
    taken: list[int] = []

    def step(number: int) -> schema.Step:
        def take(tx: Transaction) -> None:
            taken.append(number)
            run(tx, "store/mark_dirty", rows=[{"id": f"step {number}", "of": f"step {number}", "since": ""}])

        return take

    schema.prepare(store.connection, schema.VERSION + 2, {n: step(n) for n in (schema.VERSION + 1, schema.VERSION + 2)})
    assert taken == [schema.VERSION + 1, schema.VERSION + 2]
    assert schema.stored(store.connection) == schema.Stored(schema.VERSION + 2, schema.fingerprint())
    assert [row["of"] for row in store.run("store/all_dirty")] == [f"step {n}" for n in taken]


def test_a_step_that_fails_leaves_the_version_before_it(store: Store) -> None:
    def fail(tx: Transaction) -> None:
        run(tx, "store/mark_dirty", rows=[{"id": "half", "of": "half", "since": ""}])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        schema.prepare(store.connection, schema.VERSION + 1, {schema.VERSION + 1: fail})
    held = schema.stored(store.connection)
    assert held is not None
    assert held.version == schema.VERSION
    assert store.status().dirty == 0


def test_changed_definitions_are_made_without_a_new_version(store: Store) -> None:
    store.connection.write(
        lambda tx: run(tx, "store/set_schema_version", version=schema.VERSION, fingerprint="of an earlier release")
    )
    store.prepare()
    assert schema.stored(store.connection) == schema.Stored(schema.VERSION, schema.fingerprint())


def test_a_store_that_kept_no_versions_is_refused_with_what_to_do(store: Store) -> None:
    note(store, schema.OLDEST - 1)
    with pytest.raises(StoreTooOld, match="kept no versions") as told:
        store.prepare()
    assert "take the documents in anew" in told.value.remedy
    note(store, schema.VERSION)


def note(store: Store, version: int) -> None:
    store.connection.write(lambda tx: run(tx, "store/set_schema_version", version=version, fingerprint="newer"))


def definitions(connection: Connection) -> set[tuple[str, ...]]:
    indexes = connection.read("SHOW INDEXES YIELD type, labelsOrTypes, properties RETURN type, labelsOrTypes, properties")
    constraints = connection.read("SHOW CONSTRAINTS YIELD name RETURN name")
    return {tuple(map(str, row.values())) for row in (*indexes, *constraints)}
