"""Claims in their own words (across-documents.md §4): the cue states a stance, and nobody's words are weighed."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from onrecord import resolve
from onrecord.extraction import extract
from onrecord.model import Attestation, Claim, Curation, Curator, Description, Judgement, Record, Snapshot, Span, Stance
from onrecord.model.terms import Decision, Item, JudgementKind, Modality, Origin, Polarity, SpeakerStatus
from onrecord.resolve.claims import taken
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.stating import bare
from tests.resolve.documents import Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
HUAMANI = Name("Lucía Huamaní")


def read(text: str, language: str = "en") -> tuple[list[Claim], list[Stance], list[Record]]:
    """The claims and the stances of a text, with all that was read in it."""
    records = list(extract(Snapshot.of("an invented document", text), {Item.LANGUAGE: language}).records)
    records.append(Description(describes="an invented document", item=Item.LANGUAGE, value=language, origin=Origin.OPTION))
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


STATED = {
    "en": [
        ("Larenas confirmed that the desk charges a fee.", Polarity.AFFIRMS, "that the desk charges a fee"),
        ("“The desk charges a fee,” Larenas confirmed.", Polarity.AFFIRMS, "“The desk charges a fee,”"),
        ("Larenas acknowledged that the desk charges a fee.", Polarity.AFFIRMS, "that the desk charges a fee"),
        ("Larenas affirmed that the desk will close.", Polarity.AFFIRMS, "that the desk will close"),
        ("Larenas questioned whether the desk charges a fee.", Polarity.QUESTIONS, "whether the desk charges a fee"),
        ("Larenas questioned the figures.", Polarity.QUESTIONS, "the figures"),
        ("Larenas doubted that the desk charges a fee.", Polarity.QUESTIONS, "that the desk charges a fee"),
        ("Larenas ruled out a candidacy.", Polarity.DENIES, "a candidacy"),
        ("Larenas ruled out that the desk will close.", Polarity.DENIES, "that the desk will close"),
        ("Larenas ruled out closing the desk.", Polarity.DENIES, "closing the desk"),
        ("Larenas disputed the claim that the desk charges a fee.", Polarity.DENIES, "the claim that the desk charges a fee"),
        ("Larenas denied reports of a fee at the desk.", Polarity.DENIES, "reports of a fee at the desk"),
        ("Larenas dismissed the report as nonsense.", Polarity.DENIES, "the report"),
        ("Larenas dismissed the report as “absolute nonsense”.", Polarity.DENIES, "the report"),
        (
            "Larenas dismissed as nonsense the claim that the desk charges a fee.",
            Polarity.DENIES,
            "the claim that the desk charges a fee",
        ),
    ],
    "es": [
        ("Larenas confirmó que el paso cobra una tasa.", Polarity.AFFIRMS, "el paso cobra una tasa"),
        ("“El paso cobra una tasa”, confirmó Larenas.", Polarity.AFFIRMS, "“El paso cobra una tasa”"),
        ("Larenas reconoció que el paso cobra una tasa.", Polarity.AFFIRMS, "el paso cobra una tasa"),
        ("Larenas cuestionó que el paso cobre una tasa.", Polarity.QUESTIONS, "el paso cobre una tasa"),
        ("Larenas puso en duda las cifras.", Polarity.QUESTIONS, "las cifras"),
        ("Larenas descartó una candidatura.", Polarity.DENIES, "una candidatura"),
        ("Larenas descartó cerrar el paso.", Polarity.DENIES, "cerrar el paso"),
        ("Larenas rechazó que el paso cobre una tasa.", Polarity.DENIES, "el paso cobre una tasa"),
        ("Larenas negó haber cobrado una tasa.", Polarity.DENIES, "haber cobrado una tasa"),
    ],
}
UNSTATED = {
    "en": [
        "Larenas refused to resign.", "Larenas rejected the invitation.", "Larenas rejected the offer of a new desk.",
        "Larenas rejected Peru’s request.", "Larenas rejected calls to resign.",
        "Larenas rejected the proposal to close the desk.", "Larenas denied entry to the drivers.",
        "Larenas asked whether the desk charges a fee.", "Larenas questioned the minister.", "Larenas acknowledged the fee.",
        "Larenas would not confirm that the desk will close.",
        "Larenas did not deny that the desk charges a fee.", "Larenas did not want to say where the desk is.",
        "Larenas does not believe that the desk charges a fee.",
    ],
    "es": [
        "Larenas se negó a renunciar.", "Larenas rechazó renunciar.", "Larenas rechazó la invitación.",
        "Larenas rechazó el pedido del Perú.", "Larenas afirmó que el paso cobra una tasa.", "Larenas cuestionó al ministro.",
        "Larenas reconoció el esfuerzo de los choferes.", "Larenas preguntó si el paso cobra una tasa.",
        "Larenas no descartó que el paso cierre.", "Larenas no cree que el paso cobre una tasa.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "row"), [(code, row) for code, rows in STATED.items() for row in rows])
def test_a_cue_states_how_its_speaker_stands_to_what_it_governs(language: str, row: tuple[str, Polarity, str]) -> None:
    text, polarity, words = row
    claims, stances, _ = read(text.replace("Larenas", "Beatriz Larenas Oyarzún"), language)
    assert [(s.polarity, c.claim_text) for c, s in zip(claims, stances, strict=True)] == [(polarity, words)]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in UNSTATED.items() for text in texts])
def test_who_turns_something_down_asks_or_only_speaks_takes_no_stance(language: str, text: str) -> None:
    assert read(text.replace("Larenas", "Beatriz Larenas Oyarzún"), language)[:2] == ([], [])


@pytest.mark.parametrize(
    ("text", "language", "points"),
    [
        ("it", "en", True), ("the accusation", "en", True), ("the latest accusations against her", "en", True),
        ("las acusaciones en su contra", "es", True), ("los dichos", "es", True), ("any wrongdoing", "en", True),
        ("the accusation that the desk charges a fee", "en", False), ("la acusación de que cobra", "es", False),
        ("a candidacy", "en", False), ("it", "pt-BR", True), ("it", "", True),
    ],
)  # fmt: skip
def test_words_that_only_point_at_a_claim_are_told(text: str, language: str, points: bool) -> None:
    assert bare(text, language) is points


def test_a_claim_that_only_points_at_what_others_said_is_joined_with_none() -> None:
    pointing = "the latest accusations made against her on Friday by the media"
    judged, claims = seen(denied(LARENAS, f"“{pointing}”", "Austral Wire"), denied(HUAMANI, f"“{pointing}”", "Cordillera Post"))
    assert judged == []
    assert len({c.canonical for c in claims.values()}) == 2


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
