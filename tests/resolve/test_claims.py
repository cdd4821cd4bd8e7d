"""Denials by their own words (across-documents.md §4): the cue states a stance, and nobody's words are weighed."""

import datetime as dt
from dataclasses import replace
from typing import Any

from onrecord import resolve
from onrecord.extraction import extract
from onrecord.model import Attestation, Claim, Curation, Curator, Judgement, Record, Snapshot, Span, Stance
from onrecord.model.terms import Decision, Item, JudgementKind, Modality, Polarity, SpeakerStatus
from onrecord.resolve.claims import taken
from onrecord.resolve.evidence import Evidence
from tests.resolve.documents import Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
HUAMANI = Name("Lucía Huamaní")


def read(text: str, language: str = "en") -> tuple[list[Claim], list[Stance], list[Record]]:
    """The claims and the stances of a text, with all that was read in it."""
    records = extract(Snapshot.of("an invented document", text), {Item.LANGUAGE: language}).records
    made = list(taken(Evidence.of(records)))
    return [t.claim for t in made], [t.stance for t in made], list(records)


def test_a_denial_is_a_stance_on_its_own_words_shown_by_its_cue() -> None:
    claims, stances, records = read("Beatriz Larenas Oyarzún denied that the desk at Quebrada Honda charges a fee.")
    assert [c.claim_text for c in claims] == ["that the desk at Quebrada Honda charges a fee"]
    (stance,) = stances
    assert (stance.towards, stance.polarity, stance.modality) == (claims[0].id, Polarity.DENIES, Modality.ASSERTED)
    spans = {s.id: s.exact for s in records if isinstance(s, Span)}
    assert [spans[i] for i in stance.evidence_span] == ["denied"]


def test_a_denial_in_spanish_is_one_too() -> None:
    claims, stances, _ = read("Beatriz Larenas Oyarzún negó que el paso de Quebrada Honda cobre una tasa.", "es")
    assert [c.claim_text for c in claims] == ["el paso de Quebrada Honda cobre una tasa"]
    assert [s.polarity for s in stances] == [Polarity.DENIES]


def test_what_is_only_said_makes_no_claim() -> None:
    assert read("Beatriz Larenas Oyarzún said that the desk at Quebrada Honda does not charge a fee.")[:2] == ([], [])


def test_who_tells_of_anothers_denial_takes_no_stance_and_neither_does_hearsay_give_one() -> None:
    _, stances, records = read("Lucía Huamaní said that Beatriz Larenas Oyarzún denied that the desk charges a fee.")
    told = {a.attests for a in records if isinstance(a, Attestation) and a.polarity is Polarity.DENIES}
    assert told, "the denial within is read"
    assert stances == []


def test_who_is_only_proposed_to_have_denied_it_takes_no_stance() -> None:
    _, _, records = read("Beatriz Larenas Oyarzún denied that the desk charges a fee.")
    guessed = [replace(r, speaker_status=SpeakerStatus.PROPOSED) if isinstance(r, Attestation) else r for r in records]
    assert not list(taken(Evidence.of(guessed)))


def denied(by: Name, content: str, outlet: str, polarity: Polarity = Polarity.DENIES, **more: Any) -> Written:
    return Written(outlet, (Saying(by, content, polarity=polarity, **more),))


def seen(*documents: Written) -> tuple[list[Judgement], dict[str, Claim]]:
    """The judgements on claims of these documents, and the claims of the picture."""
    evidence = [r for d in documents for r in d.records()]
    found = resolve.judge(evidence, ())
    judged = [r for r in found if isinstance(r, Judgement) and r.left.startswith(Claim.PREFIX)]
    return judged, {r.id: r for r in resolve.picture(evidence, found) if isinstance(r, Claim)}


FEE = "that “the desk at Quebrada Honda charges every driver a fee”"


def test_two_claims_that_quote_six_words_are_one_with_the_stances_of_both() -> None:
    one = denied(LARENAS, FEE, "Austral Wire")
    other = denied(HUAMANI, "that “the desk at Quebrada Honda charges every driver a fee on Sundays”", "Cordillera Post")
    (judgement,), claims = seen(one, other)
    assert (judgement.rule, judgement.judgement_kind) == ("claim.same-words", JudgementKind.SAME)
    assert "charges every driver a fee" in judgement.reason
    assert len(claims) == 2
    assert {c.canonical for c in claims.values()} == {min(claims)}
    assert len(claims[min(claims)].stance) == 2
    assert claims[max(claims)].stance == ()


def test_equal_words_without_quotation_marks_are_only_proposed_to_be_one_claim() -> None:
    plain = FEE.replace("“", "").replace("”", "")
    (judgement,), claims = seen(denied(LARENAS, FEE, "Austral Wire"), denied(HUAMANI, plain, "Cordillera Post"))
    assert judgement.judgement_kind is JudgementKind.PROPOSED
    assert all(c.canonical == c.id for c in claims.values())


def test_a_claim_and_its_negation_are_neither_one_nor_proposed() -> None:
    negated = "that “the desk at Quebrada Honda charges no driver a fee”, not even on Sundays at the Quebrada Honda desk"
    turned = FEE.replace("charges every driver a fee", "does not charge every driver a fee")
    for words in (negated, turned):
        judged, _ = seen(denied(LARENAS, FEE, "Austral Wire"), denied(HUAMANI, words, "Cordillera Post"))
        assert not [j for j in judged if j.judgement_kind is JudgementKind.SAME]


def test_a_person_joins_what_is_proposed_and_every_id_leads_to_the_head() -> None:
    plain = FEE.replace("“", "").replace("”", "")
    documents = denied(LARENAS, FEE, "Austral Wire"), denied(HUAMANI, plain, "Cordillera Post")
    (judgement,), _ = seen(*documents)
    noon = dt.datetime(2031, 6, 1, 12, tzinfo=dt.UTC)
    act = Curation.of(Curator.of("An invented curator"), Decision.ACCEPT, (judgement.id,), noon)
    evidence = [r for d in documents for r in d.records()]
    picture = resolve.picture(evidence, [*resolve.judge(evidence, ()), act])
    claims = {r.id: r for r in picture if isinstance(r, Claim)}
    assert {c.canonical for c in claims.values()} == {min(claims)}
    assert len(claims[min(claims)].stance) == 2


def test_a_stance_of_an_older_rule_or_of_a_reading_given_up_stands_no_more() -> None:
    evidence = list(denied(LARENAS, FEE, "Austral Wire").records())
    found = resolve.judge(evidence, ())
    (stance,) = (r for r in found if isinstance(r, Stance))
    older = replace(stance, rule_version="0")
    (claim,) = (r for r in resolve.picture(evidence, [*found, older]) if isinstance(r, Claim))
    assert claim.stance == (stance.id,)
    told = [replace(r, polarity=Polarity.AFFIRMS) if isinstance(r, Attestation) else r for r in evidence]
    (claim,) = (r for r in resolve.picture(told, found) if isinstance(r, Claim))
    assert (claim.stance, claim.canonical) == ((), claim.id)


def test_a_claim_from_elsewhere_meets_those_of_the_record_and_is_proposed() -> None:
    evidence = [*denied(LARENAS, FEE, "Austral Wire").records()]
    held = [*evidence, *(r for r in resolve.judge(evidence, ()) if isinstance(r, Claim | Stance))]
    given = Claim.of("a review", "The desk at Quebrada Honda charges every driver a fee", "en")
    (judgement,) = (r for r in resolve.judge([given], held) if isinstance(r, Judgement))
    assert (given.id in judgement.pair, judgement.judgement_kind) == (True, JudgementKind.PROPOSED)


def test_the_same_words_of_two_statements_are_two_claims() -> None:
    texts = (f"{name.name} denied the accusation on Friday." for name in (LARENAS, HUAMANI))
    claims = [c for text in texts for c in read(text)[0]]
    assert len(claims) == len({c.id for c in claims}) == 2


def test_judging_makes_them_of_the_new_document_alone() -> None:
    _, stances, records = read("Beatriz Larenas Oyarzún denied that the desk at Quebrada Honda charges a fee.")
    held = Written("Austral Wire", (Saying(LARENAS, "“the desk charges no fee”"),)).records()
    assert {j.id for j in resolve.judge(records, ()) if isinstance(j, Stance)} == {s.id for s in stances}
    assert not [j for j in resolve.judge(held, records) if isinstance(j, Claim | Stance)]
