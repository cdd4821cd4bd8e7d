"""Law 1, asked: from anything in the record back to the exact words, with all that says how it is known."""

import datetime as dt

import pytest

from onrecord import resolve
from onrecord.analysis.gathering import Gathered
from onrecord.analysis.sources import source
from onrecord.analysis.trace import Trace, as_dict, plain, trace
from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Batch,
    Curation,
    Curator,
    Document,
    Event,
    Judgement,
    RoleHolding,
    Snapshot,
    Span,
    Statement,
    StatementLink,
)
from onrecord.model.terms import Decision, JudgementKind, LinkType, SaidBasis
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import AGAIN, COPY, LARENAS, OTHER, WINDOW, WIRE
from tests.resolve.documents import Written


@pytest.fixture
def store(ingest: Ingest) -> Store:
    return ingest(WIRE, COPY, AGAIN)


def of(written: Written, kind: type, n: int = 0) -> str:
    """The id of the nth record of a class in what a document yields."""
    return [r.id for r in written.records() if type(r) is kind][n]


def traced(store: Store, identifier: str) -> Trace:
    found = trace(store, identifier)
    assert found is not None
    return found


def test_a_statement_leads_to_every_report_of_it_with_its_words_in_their_place(store: Store) -> None:
    found = traced(store, of(WIRE, Statement))
    assert (found.kind, found.label, [s.name for s in found.speakers]) == ("Statement", WINDOW, [LARENAS.name])
    assert (found.said_earliest, found.said_latest, found.said_basis) == ("2031-05-12", "2031-05-12", SaidBasis.STATED)
    held = {r.document.outlet: r for r in found.reports if r.document.held}
    assert set(held) == {"Austral Wire", "Morro Gazette"}
    texts = {of(w, Document): w.batch().of_class(Snapshot)[0].text for w in (WIRE, COPY)}
    for report in held.values():
        for quoted in report.content:
            assert texts[report.document.id][quoted.start : quoted.end] == quoted.exact
    assert held["Austral Wire"].title_as_printed == "Chilean Transport Minister"
    assert held["Morro Gazette"].document.credit == "Austral Wire"
    assert held["Morro Gazette"].document.collection == "Fictional example"


def test_the_chain_goes_through_carriers_that_are_not_held(store: Store) -> None:
    found = traced(store, of(COPY, Statement))
    (report,) = (r for r in found.reports if r.document.outlet == "Morro Gazette")
    assert report.carrier is not None
    assert (report.carrier.document.held, report.carrier.document.publisher) == (False, "Radio Tres Cóndores")
    assert report.carrier.citation


def test_every_member_id_leads_to_the_canonical_one(store: Store) -> None:
    one, other = traced(store, of(WIRE, Statement)), traced(store, of(COPY, Statement))
    assert one.id == other.id == min(one.members)
    assert set(one.members) == {of(WIRE, Statement), of(COPY, Statement)}
    assert (one.asked, other.asked) == (of(WIRE, Statement), of(COPY, Statement))


def test_why_its_members_are_one_is_told_in_words(store: Store) -> None:
    (judgement,) = traced(store, of(WIRE, Statement)).judgements
    assert judgement.kind is JudgementKind.SAME
    assert "“a single window for both countries”" in judgement.reason


def test_what_repeats_it_is_told_from_both_sides(store: Store) -> None:
    first, again = traced(store, of(WIRE, Statement)), traced(store, of(AGAIN, Statement))
    assert [(k.type, k.outgoing, k.statement) for k in first.links] == [(LinkType.REPEATS, False, again.id)]
    assert [(k.type, k.outgoing, k.statement) for k in again.links] == [(LinkType.REPEATS, True, first.id)]


@pytest.mark.parametrize("kind", [Attestation, ActorReference, RoleHolding, Snapshot, Actor, Event, Document, Span])
def test_anything_leads_to_words_in_a_document(store: Store, kind: type) -> None:
    identifier = of(WIRE, kind)
    found = traced(store, identifier)
    assert found.asked == identifier
    sources = [r.document for r in (*found.reports, *found.readings)]
    assert sources
    assert all(sources)


def test_an_actor_shows_every_name_and_office_that_documents_give_it(store: Store) -> None:
    person = next(r.refers_to for r in WIRE.records() if isinstance(r, ActorReference) and r.name == LARENAS.name)
    found = traced(store, person)
    assert {r.kind for r in found.readings} == {"ActorReference", "RoleHolding"}
    assert {r.document.outlet for r in found.readings if r.document} == {"Austral Wire", "Morro Gazette", "Cordillera Post"}
    assert all(r.words for r in found.readings)
    assert any("Chilean Transport Minister" in r.says for r in found.readings)


def test_an_event_shows_who_took_part(store: Store) -> None:
    found = traced(store, of(WIRE, Event))
    assert {r.kind for r in found.readings} == {"EventReport", "Participation"}
    assert {r.document.outlet for r in found.readings if r.document} == {"Austral Wire"}


def test_judgements_and_links_can_be_traced_too(store: Store) -> None:
    records = [r for r, _ in store.records(layers=("judgement",))]
    for kind in (Judgement, StatementLink):
        assert traced(store, next(r.id for r in records if isinstance(r, kind)))


def test_what_is_not_held_is_none_and_what_is_no_id_is_refused(store: Store) -> None:
    assert trace(store, "st-" + "a" * 26) is None
    with pytest.raises(ValueError, match="not an OnRecord id"):
        trace(store, "the single window")


def test_it_is_not_checked_until_a_person_has_checked_it(store: Store) -> None:
    before = traced(store, of(WIRE, Statement))
    assert not before.checked
    assert "read by software, not checked" in plain(before)
    person = Curator.of("Inés Prado")
    at = dt.datetime(2031, 6, 1, tzinfo=dt.UTC)
    act = Curation.of(person, Decision.ACCEPT, (of(WIRE, Attestation),), at, "read the page")
    store.add(Batch.of((person,), act))
    store.renew(resolve.picture)
    after = traced(store, of(WIRE, Statement))
    assert after.checked
    assert "speaker, words and way of quoting accepted by Inés Prado on 2031-06-01, in 1 of 3 reports: read the page" in plain(
        after
    )
    assert "the rest read by software, not checked" in plain(after)


def test_the_tree_shows_statement_reports_documents_and_words(store: Store) -> None:
    text = plain(traced(store, of(COPY, Statement)))
    assert text.startswith(f"{WINDOW}\n{LARENAS.name}, on 2031-05-12\n")
    for told in (
        "2 reports", "├─ Austral Wire, 2031-05-12", "https://example.org/wire", "[Fictional example]", "from Austral Wire",
        "Radio Tres Cóndores (not held)", "as Chilean Transport Minister", "same: both quote", "repeated by",
    ):  # fmt: skip
        assert told in text, told
    assert "\x1b" not in text


def test_the_trace_is_plain_data(store: Store) -> None:
    data = as_dict(traced(store, of(WIRE, Statement)))
    assert data["checked"] is False
    assert data["reports"][0]["content"][0]["exact"]


def test_an_undated_report_says_so(ingest: Ingest) -> None:
    assert "at a time not stated" in plain(traced(ingest(OTHER), of(OTHER, Statement)))


@pytest.mark.parametrize(
    ("published", "day"),
    [("2031-05-14", "2031-05-14"), ("XXXX-05-14", "05-14 of an unknown year"), (None, "undated")],
)
def test_a_day_without_a_year_is_told_in_words(published: str | None, day: str) -> None:
    held = source(Document(id=of(WIRE, Document), is_stub=False, published=published), Gathered())
    assert held.day == day
