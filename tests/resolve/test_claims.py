"""Denials by their own words (across-documents.md §4): the cue states a stance, and nobody's words are weighed."""

from dataclasses import replace

from onrecord import resolve
from onrecord.extraction import extract
from onrecord.model import Attestation, Claim, Record, Snapshot, Span, Stance
from onrecord.model.terms import Item, Modality, Polarity, SpeakerStatus
from onrecord.resolve.claims import denials
from onrecord.resolve.evidence import Evidence
from tests.resolve.documents import Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
HUAMANI = Name("Lucía Huamaní")


def read(text: str, language: str = "en") -> tuple[list[Claim], list[Stance], list[Record]]:
    """The claims and the stances of a text, with all that was read in it."""
    records = extract(Snapshot.of("an invented document", text), {Item.LANGUAGE: language}).records
    made = list(denials(Evidence.of(records)))
    return [r for r in made if isinstance(r, Claim)], [r for r in made if isinstance(r, Stance)], list(records)


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
    assert not list(denials(Evidence.of(guessed)))


def test_the_same_words_of_two_statements_are_two_claims() -> None:
    texts = (f"{name.name} denied the accusation on Friday." for name in (LARENAS, HUAMANI))
    claims = [c for text in texts for c in read(text)[0]]
    assert len(claims) == len({c.id for c in claims}) == 2


def test_judging_makes_them_of_the_new_document_alone() -> None:
    _, stances, records = read("Beatriz Larenas Oyarzún denied that the desk at Quebrada Honda charges a fee.")
    held = Written("Austral Wire", (Saying(LARENAS, "“the desk charges no fee”"),)).records()
    assert {j.id for j in resolve.judge(records, ()) if isinstance(j, Stance)} == {s.id for s in stances}
    assert not [j for j in resolve.judge(held, records) if isinstance(j, Claim | Stance)]
