"""An id once printed resolves for ever: over two versions of the rules, a merge, a split and a least id that arrives late.

Every id that a reader may have seen leads, by `node`, by its page, by `trace` and by the Python API, to what it names now,
or to what became of it with the words it was read from and what is read there now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from onrecord import resolve
from onrecord.analysis.superseded import superseded
from onrecord.analysis.trace import Trace, plain
from onrecord.api import execute
from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Batch,
    Claim,
    Curation,
    Curator,
    Document,
    Event,
    Figure,
    Judgement,
    Member,
    Record,
    Statement,
    prefix_of,
    stub_id,
)
from onrecord.model.terms import Decision, Polarity
from onrecord.record import OpenRecord
from onrecord.store import Connection
from onrecord.web import application
from tests.api.serving import serving
from tests.store.invented import NAMES, NOON, OUTLETS, WORDS, Report, later

RADIO = "Radio Quebrada Honda"
PRINTED = (Statement, Actor, Event, Figure, Claim, Document)
"""What is printed under an id and looked up by it."""

NODE = """query ($id: ID!) { node(id: $id) {
  __typename id canonicalId
  ... on Statement { isCurrent text superseded { words { exact } now { label record { id } } } }
  ... on Actor { isCurrent name superseded { now { record { id } } } }
  ... on Event { isCurrent name superseded { now { record { id } } } }
  ... on Claim { isCurrent claimText superseded { now { record { id } } } }
  ... on Figure { isCurrent superseded { now { record { id } } } }
  ... on Document { title superseded { now { record { id } } } }
} }"""


@dataclass(frozen=True)
class Article(Report):
    """A report that denies, and has its words from a radio that is not held. `read` tells what another version of the rules
    reads instead of some words: shorter ones, longer ones, or none at all.
    """

    read: tuple[tuple[str, str], ...] = ()
    blind: tuple[type[Record], ...] = ()

    def span(self, words: str):  # type: ignore[no-untyped-def]  # as the report's
        return super().span(dict(self.read).get(words, words))

    def found(self) -> tuple[Record, ...]:
        records = [r for r in super().found() if not isinstance(r, self.blind)]
        names = [r for r in records if isinstance(r, ActorReference)]
        records = [r for r in records if r not in names]
        records += [replace(r, name=self.span(r.name).exact) for r in names]
        for told in [r for r in records if isinstance(r, Attestation)]:
            stub = Document(id=stub_id(RADIO, told.attests), is_stub=True, stub_name=RADIO, cited_by=told.attests)
            denied = replace(told, polarity=Polarity.DENIES)
            carried = replace(
                denied, in_document=stub.id, content_span=(), source_span=(), cue_span=(), citation_span=told.cue_span
            )  # fmt: skip
            records = [r for r in records if r is not told]
            records += [stub, carried, replace(denied, derived_from_attestation=carried.id)]
        return tuple(records)


FIRST = Article(1)
OTHER = Article(2, outlet=OUTLETS[1])
READ_OTHERWISE = (
    (WORDS[0], "at Cerro Azul stays open for the whole winter season"),
    (NAMES[0], f"Minister {NAMES[0]}"),
    ("meeting", "the meeting"),
    ("11", "About 11"),
)


class Printed:
    """Every id that the record ever showed."""

    def __init__(self, record: OpenRecord) -> None:
        self.record = record
        self.ids: set[str] = set()

    def take(self, article: Article, *more: Article) -> None:
        """Take articles in, and note what can be seen then."""
        for one in (article, *more):
            one.add_to(self.record.store)
            self.record.store.renew(resolve.picture)
        self.note()

    def note(self) -> None:
        self.ids |= {r.id for r, _ in self.record.store.records() if isinstance(r, PRINTED)}

    def all(self, kind: type[Record]) -> list[str]:
        return sorted(i for i in self.ids if prefix_of(i) == kind.PREFIX)


@pytest.fixture
def printed(connection: Connection) -> Printed:
    return Printed(OpenRecord(connection))


@pytest.fixture
def resolves(printed: Printed) -> Callable[[], None]:
    """Holds that every id printed leads on, wherever it is asked."""

    def every_id_resolves() -> None:
        for identifier in sorted(printed.ids):
            answer = execute(printed.record.store, NODE, {"id": identifier})
            assert "errors" not in answer
            node = answer["data"]["node"]
            assert node is not None, identifier
            assert node["id"] == identifier
            traced = printed.record.trace(identifier)
            assert isinstance(traced, Trace)
            assert traced.asked == identifier
            assert plain(traced)
            if node.get("isCurrent") is False:
                assert traced.superseded is not None, f"{identifier} is lost"
                assert node["superseded"] is not None
            for now in traced.superseded.now if traced.superseded else ():
                assert superseded(printed.record.store, now.id) is None, "a successor is read now"
        with serving(application(printed.record.store)) as client:
            for identifier in sorted(printed.ids):
                page = client.get(f"/{identifier}")
                assert page.status_code == 200, identifier
                assert identifier in page.text

    return every_id_resolves


def heads(record: OpenRecord, ids: list[str]) -> set[str]:
    """Under which heads these members stand."""
    return {r.canonical or r.id for r in record.store.get(ids).values() if isinstance(r, Member)}


def test_over_a_merge_by_a_new_document_and_a_lesser_id_that_arrives(printed: Printed, resolves: Callable[[], None]) -> None:
    articles = sorted((replace(FIRST, number=n, outlet=OUTLETS[n % 4]) for n in range(1, 4)), key=statement_of, reverse=True)
    for article in articles:
        printed.take(article)
        assert heads(printed.record, printed.all(Statement)) == {statement_of(article)}, "each arrival is the least so far"
    resolves()


def statement_of(article: Article) -> str:
    return next(r.id for r in article.found() if isinstance(r, Statement))


def test_over_a_split_by_a_person_and_its_undoing(printed: Printed, resolves: Callable[[], None]) -> None:
    printed.take(FIRST, OTHER)
    together = heads(printed.record, printed.all(Statement))
    judged = next(
        r for r, _ in printed.record.store.records() if isinstance(r, Judgement) and prefix_of(r.left) == Statement.PREFIX
    )
    curator = Curator.of("R. Vega")
    reject = Curation.of(curator, Decision.REJECT, (judged.id,), NOON, "two speeches")
    undo = Curation.of(curator, Decision.UNDO, (reject.id,), NOON.replace(hour=13))
    for act, apart in ((reject, 2), (undo, 1)):
        printed.record.store.add(Batch.of((curator, act)))
        printed.record.store.renew(resolve.picture)
        printed.note()
        assert len(heads(printed.record, printed.all(Statement))) == apart
        if apart > 1:
            resolves()
    assert heads(printed.record, printed.all(Statement)) == together


def test_over_two_versions_of_the_rules_that_read_other_spans(printed: Printed, resolves: Callable[[], None]) -> None:
    printed.take(FIRST, OTHER)
    before = set(printed.ids)
    printed.take(later(FIRST, version="2", read=READ_OTHERWISE))
    resolves()
    for kind in (Statement, Actor, Event, Figure):
        (old,) = (r.id for r in FIRST.found() if isinstance(r, kind))
        (new,) = (r.id for r in replace(FIRST, read=READ_OTHERWISE).found() if isinstance(r, kind))
        assert old != new
        gone = superseded(printed.record.store, old)
        assert gone is not None
        assert [s.member for s in gone.now] == [new], f"{kind.__name__} leads to what is read in its place"
        assert not gone.edited
        assert gone.words
    stub = stub_id(RADIO, statement_of(FIRST))
    assert stub in before
    assert [s.id for s in printed.record.trace(stub).superseded.now] == [  # type: ignore[union-attr]
        stub_id(RADIO, statement_of(replace(FIRST, read=READ_OTHERWISE)))
    ]


def test_over_a_newer_text_of_the_document(printed: Printed, resolves: Callable[[], None]) -> None:
    printed.take(FIRST)
    newer = later(FIRST, edition=", corrected")
    printed.take(newer)
    resolves()
    for kind in (Statement, Actor, Event, Figure):
        (old,) = (r.id for r in FIRST.found() if isinstance(r, kind))
        (new,) = (r.id for r in newer.found() if isinstance(r, kind))
        gone = superseded(printed.record.store, old)
        assert gone is not None
        assert gone.edited
        assert [s.member for s in gone.now] == [new]


def test_what_no_rule_reads_any_more_shows_its_words_and_that_nothing_is_read_there(
    printed: Printed, resolves: Callable[[], None]
) -> None:
    printed.take(FIRST)
    printed.take(later(FIRST, version="2", blind=(Attestation, Statement)))
    resolves()
    traced = printed.record.trace(statement_of(FIRST))
    assert traced.superseded is not None
    assert traced.superseded.now == ()
    assert traced.label == WORDS[0]
    assert WORDS[0] in plain(traced)
    assert "nothing is read there now" in plain(traced)
    for claim in printed.all(Claim):
        assert printed.record.trace(claim).superseded is not None, "nobody takes a stance on it now"
    with serving(application(printed.record.store)) as client:
        page = client.get(f"/{statement_of(FIRST)}").text
    assert WORDS[0] in page
    assert "Nothing is read from these words now." in page


def test_a_name_that_no_current_reading_prints_leads_to_the_name_that_is_read_there_now(
    printed: Printed, resolves: Callable[[], None]
) -> None:
    printed.take(FIRST)
    (name,) = heads(printed.record, [r.id for r in FIRST.found() if isinstance(r, Actor)])
    printed.take(later(FIRST, version="2", read=READ_OTHERWISE))
    resolves()
    gone = printed.record.trace(name).superseded
    assert gone is not None
    assert [s.label for s in gone.now] == [f"Minister {NAMES[0]}, Person"]
    listed = execute(printed.record.store, "{ actors(first: 50) { nodes { name } } }")["data"]["actors"]["nodes"]
    assert f"Minister {NAMES[0]}" in {a["name"] for a in listed}
    assert NAMES[0] not in {a["name"] for a in listed}, "lists show what is read now"
    assert name not in {hit.id for hit in printed.record.search(NAMES[0])}
