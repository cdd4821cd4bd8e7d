"""Positions over the store: in order, with the office of each day, and no more change than known (across-documents.md §6)."""

from onrecord import resolve
from onrecord.analysis.position import ChangeKind
from onrecord.analysis.positions import about, as_dict, plain, positions
from onrecord.api import execute
from onrecord.model import Actor, Batch, Claim, Resolution, Snapshot, Stance, Statement, mint
from onrecord.model.terms import ActorType, Kind, Modality, Polarity
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.resolve.documents import NOON, Name, Office, Saying, Written

MINISTER = Name("Beatriz Larenas Oyarzún", office=Office("Chilean Transport Minister", "CL"))
DIRECTOR = Name("Beatriz Larenas Oyarzún", office=Office("Ports Director", "CL"))
FEE = Claim(id=mint(Claim.PREFIX, "the desk will charge a fee"), claim_text="the desk will charge a fee")


def written(name: Name, content: str, day: str | tuple[str, str], kind: Kind = Kind.DIRECT, **more: str) -> Written:
    first, last = day if isinstance(day, tuple) else (day, day)
    said = Saying(name, content, said=(f"2031-05-{first}", f"2031-05-{last}"), kind=kind, **more)  # type: ignore[arg-type]
    return Written("Austral Wire", (said,), published=f"2031-05-{last}", url=f"https://example.org/{first}-{last}")


def taken(store: Store, *stances: tuple[Written, Polarity, Modality]) -> str:
    """Puts the stances of these documents' statements into the store, and gives the actor's id."""
    found, snapshots = [], []
    for document, polarity, modality in stances:
        (statement,) = (r for r in document.records() if isinstance(r, Statement))
        snapshots += [r for r in document.records() if isinstance(r, Snapshot)]
        found.append(
            Stance(stance_of=statement.id, towards=FEE.id, polarity=polarity, modality=modality, rule="test", rule_version="1")
        )
    software = resolve.software()
    store.add(Batch.of((FEE, *found, software), Resolution.of(snapshots[0].id, software, NOON)))
    store.renew(resolve.picture)
    heads = [r for r, _ in store.records() if isinstance(r, Actor) and r.actor_type is ActorType.PERSON]
    return heads[0].id


def test_a_reversal_shows_both_quotations_and_the_office_of_each_day(ingest: Ingest) -> None:
    no = written(MINISTER, "“Nobody will pay for the desk”", "02")
    yes = written(DIRECTOR, "“A fee will be charged at the desk”", "20")
    store = ingest(no, yes)
    actor = taken(store, (no, Polarity.DENIES, Modality.ASSERTED), (yes, Polarity.AFFIRMS, Modality.ASSERTED))
    (found,) = positions(store, actor) or ()
    (change,) = found.changes
    assert (change.kind, change.possible) == (ChangeKind.REVERSAL, False)
    assert [[o.title for o in p.offices] for p in found.positions] == [["Chilean Transport Minister"], ["Ports Director"]]
    assert [p.printed[0].words[0].exact for p in found.positions] == [
        "“Nobody will pay for the desk”", "“A fee will be charged at the desk”",
    ]  # fmt: skip
    told = plain([found])
    assert "From 1 to 2: reversed" in told
    assert told.split("From 1 to 2: reversed\n")[1].splitlines()[:2] == [
        "   1  on 2031-05-02, Chilean Transport Minister: “Nobody will pay for the desk” (Austral Wire, 2031-05-02)",
        "   2  on 2031-05-20, Ports Director: “A fee will be charged at the desk” (Austral Wire, 2031-05-20)",
    ]
    assert [c["words"] for c in as_dict([found])[0]["changes"]] == ["reversed"]
    assert as_dict([found])[0]["claim_text"] == FEE.claim_text
    assert positions(store, actor, FEE.id) == (found,)
    assert about([found], "charge a FEE") == (found,)
    assert about([found], "a bridge") == ()


def test_a_reporters_modal_makes_a_change_possible_and_overlapping_days_make_no_order(ingest: Ingest) -> None:
    firm = written(MINISTER, "“A fee will be charged at the desk”", "02")
    soft = written(MINISTER, "that a fee might be charged for grapes", "14", Kind.INDIRECT)
    week = written(MINISTER, "“There is no fee whatever”", ("12", "18"))
    store = ingest(firm, soft, week)
    actor = taken(
        store,
        (firm, Polarity.AFFIRMS, Modality.ASSERTED),
        (soft, Polarity.AFFIRMS, Modality.POSSIBLE),
        (week, Polarity.DENIES, Modality.ASSERTED),
    )
    (found,) = positions(store, actor) or ()
    assert {(c.kind, c.possible) for c in found.changes} == {(ChangeKind.SOFTENED, True), (ChangeKind.REVERSAL, False)}
    assert len(found.order_unknown) == 1
    assert "unlike, order unknown, for their days overlap; no change is told" in plain([found])
    assert "between 2031-05-12 and 2031-05-18" in plain([found])
    assert "possibly softened, in the reporter's words" in plain([found])


def test_what_is_no_actor_has_none_and_who_took_no_stance_has_no_positions(ingest: Ingest) -> None:
    only = written(MINISTER, "“Nobody will pay for the desk”", "02")
    store = ingest(only)
    (statement,) = (r for r in only.records() if isinstance(r, Statement))
    assert positions(store, statement.id) is None
    actor = next(r for r, _ in store.records() if isinstance(r, Actor))
    assert positions(store, actor.id) == ()


def test_the_api_gives_the_same(ingest: Ingest) -> None:
    no = written(MINISTER, "“Nobody will pay for the desk”", "02")
    yes = written(MINISTER, "“A fee will be charged at the desk”", "20")
    store = ingest(no, yes)
    actor = taken(store, (no, Polarity.DENIES, Modality.ASSERTED), (yes, Polarity.AFFIRMS, Modality.ASSERTED))
    asked = '{ positions(of: "%s") { claim { claimText } changes { kind summary before { id } } orderUnknown { id } } }'
    answer = execute(store, asked % actor)
    (found,) = answer["data"]["positions"]
    assert found["claim"]["claimText"] == FEE.claim_text
    assert [(c["kind"], c["summary"]) for c in found["changes"]] == [("REVERSAL", "reversed")]
    assert found["orderUnknown"] == []
