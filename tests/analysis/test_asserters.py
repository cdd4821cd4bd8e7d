"""Who asserts a claim (across-documents.md §2): statements by who made them, never added to the reports that carry them."""

from dataclasses import replace

import pytest

from onrecord import resolve
from onrecord.analysis.asserters import Assertion, asserted
from onrecord.analysis.origins import TieKind
from onrecord.analysis.trace import Trace, plain, trace
from onrecord.api import execute
from onrecord.model import (
    Batch,
    Claim,
    Curation,
    Curator,
    Stance,
    Statement,
)
from onrecord.model.terms import ActorType, Decision, Modality, Polarity
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.resolve.documents import NOON, Name, Office, Saying, Written

PRESIDENT = Name("Amalia Tapia Rojas", office=Office("Chilean Interior Minister", "CL"))
MAYOR = Name("Rolando Ticona Paz", office=Office("mayor of Larenas", "CL", jurisdiction="Larenas"))
MINISTER = Name("Beatriz Larenas Oyarzún", office=Office("Chilean Transport Minister", "CL"))
WIRE, POST = "Austral Wire", "Cordillera Post"
WORDS = "“There is no crisis at the Quebrada Honda crossing”"

ONE = Written(
    WIRE,
    (Saying(PRESIDENT, WORDS, ("2031-05-10", "2031-05-10"), told=Name(WIRE, ActorType.OUTLET)),),
    url="https://example.org/wire",
)
OTHER = Written(
    POST,
    (
        Saying(PRESIDENT, "“No crisis exists”", ("2031-05-15", "2031-05-15"), told=Name(POST, ActorType.OUTLET)),
        Saying(MAYOR, "“Here we see no crisis”", ("2031-05-15", "2031-05-15"), told=Name(POST, ActorType.OUTLET)),
        Saying(MINISTER, "that there was none", ("2031-05-15", "2031-05-15"), told=Name(POST, ActorType.OUTLET)),
        Saying(PRESIDENT, WORDS, ("2031-05-10", "2031-05-10")),
    ),
    published="2031-05-16",
    url="https://example.org/post",
)


def of(written: Written, n: int = 0) -> str:
    return [r.id for r in written.records() if isinstance(r, Statement)][n]


def hearsay(written: Written) -> Written:
    """The last saying is what the minister tells of the other."""
    *first, last = written.sayings
    return replace(written, sayings=(*first, replace(last, hearsay_of=of(written, 2))))


def claim(store: Store, stances: dict[str, tuple[Polarity, Modality]]) -> Claim:
    """A curator's claim, on which these statements stand as a person reads them."""
    put = Claim.of("a curator", "there is a crisis", "en")
    person = Curator.of("An invented editor")
    records = [
        Stance(stance_of=s, towards=put.id, polarity=p, modality=m, rule="person", rule_version="1")
        for s, (p, m) in stances.items()
    ]
    act = Curation.of(person, Decision.ACCEPT, tuple(r.id for r in records), NOON, "read")
    store.add(Batch.of((put, person, *records), act))
    store.renew(resolve.picture)
    held = store.get([put.id])[put.id]
    assert isinstance(held, Claim)
    return held


AFFIRMS = (Polarity.AFFIRMS, Modality.ASSERTED)


@pytest.fixture
def by_several(ingest: Ingest) -> Assertion:
    """One speaker on two days, another, and a minister who only tells what the first said; the two serve one government."""
    store = ingest(ONE, hearsay(OTHER))
    return asserted(store, claim(store, {of(ONE): AFFIRMS, **{of(OTHER, n): AFFIRMS for n in range(3)}}))


def test_a_claim_by_several_is_traced_to_those_who_assert_it(by_several: Assertion) -> None:
    assert (by_several.at_least, by_several.at_most) == (2, 2)
    assert sum(s.asserts for s in by_several.statements) == 4
    assert {p.outlet for p in by_several.rests_on} == {WIRE, POST}
    assert by_several.words == "asserted in 4 statements, traced to 2 speakers"


def test_every_statement_that_was_counted_with_another_names_its_reason(by_several: Assertion) -> None:
    because = {(e.kind, e.because) for e in by_several.collapsed}
    assert because == {
        (TieKind.DERIVED, "tells what the other said"), (TieKind.SAME_SPEAKER, "both said by Amalia Tapia Rojas"),
    }  # fmt: skip
    told = next(e for e in by_several.collapsed if e.kind is TieKind.DERIVED)
    assert [q.exact for q in told.words] == [WORDS]
    assert {(e.kind, e.because) for e in by_several.doubtful} == {
        (TieKind.SAME_INSTITUTION, "both spoke for the government of Chile")
    }


def test_speakers_are_named_and_their_reports_are_not_added(by_several: Assertion) -> None:
    assert sorted(s.by for s in by_several.statements) == [
        "Amalia Tapia Rojas", "Amalia Tapia Rojas", "Beatriz Larenas Oyarzún", "Rolando Ticona Paz",
    ]  # fmt: skip
    first = by_several.statements[0]
    assert (first.by, first.said_earliest) == ("Amalia Tapia Rojas", "2031-05-10")
    assert first.carried.startswith("2 reports, traced to")
    assert by_several.reports == 2


def test_two_of_one_government_are_between_one_and_two(ingest: Ingest) -> None:
    store = ingest(ONE, OTHER)
    found = asserted(store, claim(store, {of(ONE): AFFIRMS, of(OTHER, 2): AFFIRMS}))
    assert found.words == ("asserted in 2 statements, traced to between 1 and 2 speakers; some may speak for one institution")


def test_a_denial_a_demand_and_a_condition_assert_nothing(ingest: Ingest) -> None:
    store = ingest(ONE, OTHER)
    stances = {
        of(ONE): (Polarity.DENIES, Modality.ASSERTED),
        of(OTHER, 1): (Polarity.AFFIRMS, Modality.DEMANDED),
        of(OTHER, 2): (Polarity.AFFIRMS, Modality.CONDITIONAL),
    }
    found = asserted(store, claim(store, stances))
    assert (len(found.statements), found.at_most, found.reports) == (3, 0, 0)
    assert found.words == "asserted in no statement on record"


def test_five_reports_of_one_minister_are_one_who_asserts(ingest: Ingest) -> None:
    outlets = [Name(f"Paper {n}", ActorType.OUTLET) for n in range(5)]
    papers = [Written(o.name, (Saying(MINISTER, WORDS, ("2031-05-10", "2031-05-10"), told=o),)) for o in outlets]
    store = ingest(*papers)
    found = asserted(store, claim(store, {of(papers[0]): AFFIRMS}))
    assert found.words == "asserted in 1 statement, traced to 1 speaker"
    assert found.statements[0].carried.startswith("5 reports")
    assert found.reports == 5
    assert len(found.rests_on) == 5


CORROBORATION = """
query ($id: ID!) {
  corroboration(of: $id) {
    summary atLeast atMost reports
    statements { by polarity asserts carried statement { id } }
    carriers { key named document { id } }
    collapsed { kind because words { exact } }
    restsOn { url }
  }
  trace(of: $id) { label reviews { words } }
  claimReviews(of: $id) { id }
}
"""


def test_graphql_answers_for_a_claim_as_for_a_statement(ingest: Ingest) -> None:
    store = ingest(ONE, hearsay(OTHER))
    put = claim(store, {of(ONE): AFFIRMS, **{of(OTHER, n): AFFIRMS for n in range(3)}})
    answer = execute(store, CORROBORATION, {"id": put.id})
    assert "errors" not in answer
    found = answer["data"]["corroboration"]
    assert (found["summary"], found["atLeast"]) == ("asserted in 4 statements, traced to 2 speakers", 2)
    assert {c["named"] for c in found["carriers"]} == {s["by"] for s in found["statements"]}
    assert {c["document"] for c in found["carriers"]} == {None}
    assert {t["kind"] for t in found["collapsed"]} == {"DERIVED", "SAME_SPEAKER"}
    assert answer["data"]["claimReviews"] == []
    assert "4 statements, traced to 2 speakers" in plain(traced(store, put.id))


def traced(store: Store, identifier: str) -> Trace:
    found = trace(store, identifier)
    assert found
    return found
