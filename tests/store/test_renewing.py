"""The picture is a function of current evidence and judgements, kept by marks that survive whatever breaks off."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from onrecord import resolve
from onrecord.model import (
    Actor,
    Attestation,
    Batch,
    Curation,
    Curator,
    Description,
    Document,
    Event,
    Extraction,
    Figure,
    Judgement,
    Member,
    Naming,
    Record,
    Resolution,
    Snapshot,
    Statement,
)
from onrecord.model.terms import ActorType, Decision, Item, JudgementKind, Origin
from onrecord.store import Store
from onrecord.store.rows import run
from onrecord.vocabulary.rows import RowError
from tests.store.invented import NAMES, NOON, OUTLETS, WORDS, Report, content, corpus, ingest, later

ONE = Report(1)
OTHER = Report(2, outlet=OUTLETS[1])


class BrokenOffError(Exception):
    pass


class BreakingOff:
    """The picture, until it has been asked for so many times."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, evidence: Iterable[Record], judgements: Iterable[Record]) -> Iterable[Record]:
        if self.left == 0:
            raise BrokenOffError
        self.left -= 1
        return resolve.picture(evidence, judgements)


def of_class(store: Store, kind: type[Record]) -> list[Record]:
    return [r for r in content(store).values() if isinstance(r, kind)]


def heads(store: Store, kind: type[Member]) -> list[Member]:
    return [r for r in of_class(store, kind) if isinstance(r, Member) and r.canonical == r.id]


def person(store: Store) -> Actor:
    return next(a for a in heads(store, Actor) if isinstance(a, Actor) and a.name in NAMES)


def test_two_reports_of_one_utterance_are_one_statement_by_one_actor(store: Store) -> None:
    ingest(store, ONE, OTHER)
    (statement,) = heads(store, Statement)
    assert isinstance(statement, Statement)
    assert statement.text == WORDS[0]
    assert len(statement.report) == 2
    assert statement.said_by == (person(store).id,)
    assert statement.id == min(s.id for s in of_class(store, Statement))
    other = next(s for s in of_class(store, Statement) if s.id != statement.id)
    assert other == Statement(id=other.id, canonical=statement.id), "those that are no heads hold nothing else"


def test_every_member_resolves_and_every_document_shows_its_metadata(store: Store) -> None:
    ingest(store, *corpus(4))
    members = {m.id: m for m in of_class(store, Member)}
    assert all(isinstance(m, Member) and m.canonical in members for m in members.values())
    one = corpus(4)[1]
    document = store.get([one.document.id])[one.document.id]
    assert isinstance(document, Document)
    assert (document.title, document.published, document.current_snapshot) == ("Report 1", one.published, one.snapshot.id)
    assert [type(r) for r in store.get([document.published_by or ""]).values()] == [Actor]


def test_events_and_figures_are_pictured_too(store: Store) -> None:
    ingest(store, ONE)
    (event,), (figure,) = heads(store, Event), heads(store, Figure)
    assert isinstance(event, Event)
    assert isinstance(figure, Figure)
    assert (event.earliest, event.involves) == ("2031-05-11", (person(store).id,))
    assert (figure.value_number, figure.unit) == (11.0, "person")


def test_the_newer_reading_alone_is_shown(store: Store) -> None:
    ingest(store, ONE, OTHER)
    newer = later(ONE, version="2")
    ingest(store, newer)
    (statement,) = heads(store, Statement)
    assert isinstance(statement, Statement)
    current = {r.id for r in newer.found()} | {r.id for r in OTHER.found()}
    assert set(statement.report) <= current
    assert len(statement.report) == 2


def test_the_newer_edition_alone_is_shown_and_members_of_the_older_still_resolve(store: Store) -> None:
    ingest(store, ONE)
    newer = later(ONE, edition=", corrected")
    ingest(store, newer)
    document = store.get([ONE.document.id])[ONE.document.id]
    assert isinstance(document, Document)
    assert document.current_snapshot == newer.snapshot.id
    (old,) = (r for r in ONE.found() if isinstance(r, Statement))
    assert store.get([old.id]) == {old.id: Statement(id=old.id, canonical=old.id)}
    assert not [hit for hit in store.search(WORDS[0]) if hit["id"] == old.id]


def test_a_person_parts_two_members_and_undoing_it_joins_them_again(store: Store) -> None:
    ingest(store, ONE, OTHER)
    before = content(store)
    judgement = next(j for j in of_class(store, Judgement) if isinstance(j, Judgement) and j.left.startswith("st-"))
    curator = Curator.of("R. Vega")
    reject = Curation.of(curator, Decision.REJECT, (judgement.id,), NOON, "two speeches")
    store.add(Batch.of((curator, reject)))
    assert store.renew(resolve.picture) == 2
    assert len(heads(store, Statement)) == 2
    undo = Curation.of(curator, Decision.UNDO, (reject.id,), NOON.replace(hour=13))
    store.add(Batch.of((curator, undo)))
    store.renew(resolve.picture)
    assert content(store) == before


def test_a_person_joins_two_members(store: Store) -> None:
    ingest(store, ONE, Report(3, name=NAMES[1]))
    assert len(heads(store, Statement)) == 2
    left, right = sorted(s.id for s in heads(store, Statement))
    curator = Curator.of("R. Vega")
    same = Judgement.of("curator", "1", JudgementKind.SAME, (left, right), reason="both quote the joint text")
    accept = Curation.of(curator, Decision.ACCEPT, (same.id,), NOON)
    batch = Batch.of((curator, same, accept))
    store.add(replace(batch, generated=((same.id, accept.id),)))
    store.renew(resolve.picture)
    assert [s.id for s in heads(store, Statement)] == [left]


def test_a_corrected_date_moves_what_was_said_by_it(store: Store) -> None:
    ingest(store, ONE)
    wrong = next(d for d in ONE.descriptions() if d.item is Item.PUBLISHED)
    curator = Curator.of("R. Vega")
    right = Description(
        describes=ONE.document.id, item=Item.PUBLISHED, value="2031-05-10", origin=Origin.CURATOR, replaces=wrong.id
    )
    act = Curation.of(curator, Decision.DESCRIBE, (ONE.document.id, right.id), NOON)
    store.add(Batch.of((curator, right), act))
    store.renew(resolve.picture)
    (statement,) = heads(store, Statement)
    document = store.get([ONE.document.id])[ONE.document.id]
    assert isinstance(statement, Statement)
    assert isinstance(document, Document)
    assert (document.published, statement.said_latest) == ("2031-05-10", "2031-05-10")


def test_judgements_of_older_rules_are_out_of_the_picture(store: Store) -> None:
    store.rules = dict.fromkeys(resolve.RULES, "0")
    ingest(store, ONE, OTHER)
    assert len(heads(store, Statement)) == 2
    store.rules = resolve.RULES
    assert store.rebuild(resolve.picture) > 0
    assert len(heads(store, Statement)) == 1


def test_marks_outlive_the_process_and_prepare_takes_them_up(store: Store) -> None:
    ingest(store, *corpus(3))
    shown = content(store)
    for report in corpus(5)[3:]:
        report.add_to(store)
    assert store.status().dirty > 0
    again = Store(store.connection)
    again.prepare(resolve.picture)
    assert again.status().dirty == 0
    assert content(store) != shown
    assert again.rebuild(resolve.picture) == 0


def test_a_renewal_broken_off_at_any_step_is_taken_up(store: Store) -> None:
    reports = corpus(5)
    ingest(store, *reports, renew=False)
    broken = 0
    while store.status().dirty:
        picture = BreakingOff(after=broken)
        try:
            store.renew(picture)
        except BrokenOffError:
            broken += 1
    assert broken >= 3
    assert store.rebuild(resolve.picture) == 0


def test_rebuilding_changes_nothing_that_is_right_and_mends_what_is_not(store: Store) -> None:
    ingest(store, *corpus(5))
    right = content(store)
    assert store.rebuild(resolve.picture) == 0
    assert content(store) == right
    broken = [m.id for m in heads(store, Statement)]
    store.connection.write(lambda tx: run(tx, "picture/Statement.clear", ids=broken))
    store.connection.write(
        lambda tx: [tx.run("MATCH (s:Statement {id: $id}) SET s = {id: $id, text: 'forged'}", id=i).consume() for i in broken]
    )
    assert store.rebuild(resolve.picture) == len(broken)
    assert content(store) == right


def judged_anew(snapshot: Snapshot, new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
    software = resolve.software()
    after = tuple(r.id for r in new if isinstance(r, Extraction))
    return Batch.of((*resolve.judge(new, held), software), Resolution.of(snapshot.id, software, NOON, after))


def test_judging_anew_changes_nothing_where_the_rules_are_the_same(store: Store) -> None:
    ingest(store, *corpus(5))
    right, held = content(store), store.status()
    steps = list(store.rebuilding(resolve.picture, resolve.keys, judged_anew))
    assert [(s.documents, s.judged, s.changed) for s in steps][-1] == (5, 0, 0)
    assert [s.documents for s in steps] == sorted(s.documents for s in steps)
    assert (content(store), store.status()) == (right, held)


def test_judgements_and_keys_that_were_lost_are_made_anew(store: Store) -> None:
    ingest(store, *corpus(5))
    right, held = content(store), store.status()
    lost = ("MATCH (j:Judgement) DETACH DELETE j", "MATCH (k:BlockingKey) DELETE k")
    store.connection.write(lambda tx: [tx.run(query).consume() for query in lost])
    assert store.rebuild(resolve.picture) > 0
    assert content(store) != right
    (*_, last) = store.rebuilding(resolve.picture, resolve.keys, judged_anew)
    assert last.judged > 0
    assert last.changed > 0
    assert (content(store), store.status()) == (right, held)


def test_rebuilding_says_which_evidence_is_damaged(store: Store) -> None:
    ingest(store, *corpus(2))
    (damaged, *_) = (s for r, _ in store.records() if isinstance(r, Attestation) for s in r.content_span)
    store.connection.write(lambda tx: tx.run("MATCH (s:Span {id: $id}) REMOVE s.exact", id=damaged).consume())
    with pytest.raises(RowError, match=damaged):
        store.rebuild(resolve.picture)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cerro azul", {"Statement"}),
        ("CERRO Ázul", {"Statement"}),
        ("ivan quispe", {"Actor", "Statement"}),
        ("Iván Quis", {"Actor", "Statement"}),
        ('"northern shelter"', {"Statement"}),
        ('"shelter northern"', set()),
        ("report 1", {"Document"}),
        ("meeting", {"Event"}),
        ("no such word", set()),
        ("title:report AND (", set()),
        ("", set()),
    ],
)
def test_words_find_heads_alike_on_every_store(store: Store, words: str, found: set[str]) -> None:
    ingest(store, *(Report(n, NAMES[n % 3], WORDS[n % 3], OUTLETS[n % 4]) for n in range(3)))
    hits = store.search(words)
    assert {hit["kind"] for hit in hits} == found
    assert {hit["id"] for hit in hits} <= content(store).keys()


def test_a_statement_is_found_by_the_name_its_speaker_has_elsewhere(store: Store) -> None:
    ingest(store, ONE)
    assert not store.search("ana robledo tacora")
    actor = person(store)
    fuller = Naming.of("Ana Robledo Tacora", ActorType.PERSON, None)
    told = Judgement.of("a person's own", "1", JudgementKind.SAME, (actor.id, fuller.naming_of))
    store.add(Batch.of([Actor(id=fuller.naming_of), fuller, told]))
    store.renew(resolve.picture)
    assert {hit["kind"] for hit in store.search("ana robledo tacora")} == {"Actor", "Statement"}
