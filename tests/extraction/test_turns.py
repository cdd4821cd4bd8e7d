"""Transcripts, interviews and captions: a speaker's label makes what follows that speaker's own words."""

import pytest

from onrecord.model import Span
from onrecord.model.terms import Item

INTERVIEW = """The minister answers

Rosa Paredes: Will the port of Morro open this year?

Inés Carrillo Mena: It will open in June, if the rains allow it. We have said so for months.

We cannot promise more than that.

Rosa Paredes: Who pays?

Inés Carrillo Mena: The harbour master told me that the state would pay.
"""
RECORDING = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Beatriz Larenas>There will be a single
window for both

00:00:04.500 --> 00:00:06.000
<v Beatriz Larenas>countries, and nobody will have to <i>unload</i>.

00:00:07.000 --> 00:00:09.000
<v Hugo Ticona Paz>That is not agreed.
"""
SUBTITLES = """1
00:00:01,000 --> 00:00:04,000
ANA SOTO: We did not close
the road.

2
00:00:05,000 --> 00:00:06,500
- Who did?
- Nobody.

3
00:00:07,000 --> 00:00:08,500
>> LUIS PRADO: The rain did.
"""


def said(read):
    return [(speakers, content) for speakers, _, content in read.statements]


def test_an_answer_is_its_speakers_own_words_over_all_its_paragraphs(read):
    found = read(INTERVIEW)
    minister, reporter = ["Inés Carrillo Mena"], ["Rosa Paredes"]
    assert said(found)[:4] == [
        (reporter, "Will the port of Morro open this year?"),
        (minister, "It will open in June, if the rains allow it. We have said so for months."),
        (minister, "We cannot promise more than that."),
        (reporter, "Who pays?"),
    ]
    assert {a["kind"] for a in found.data["attributions"][:4]} == {"direct"}
    assert [a["polarity"] for a in found.data["attributions"][:2]] == ["questions", "affirms"]


def test_what_a_speaker_reports_of_another_is_second_hand(read):
    *_, whole, inner = read(INTERVIEW).data["attributions"]
    assert (whole["rule"], inner["hearsay_of"]) == ("turn", 4)


def test_two_labels_among_many_paragraphs_make_no_interview(read):
    text = "Note: The bridge is closed today.\n\n" + "The works went on all night in the old harbour of Morro.\n\n" * 5
    assert said(read(text + "Warning: Nobody may pass.")) == []


def test_captions_are_read_without_what_stands_between_the_words(read):
    found = read(RECORDING)
    window = "There will be a single\nwindow for both … countries, and nobody will have to … unload"
    assert said(found) == [(["Beatriz Larenas"], window), (["Hugo Ticona Paz"], "That is not agreed.")]


def test_every_span_of_a_caption_tells_its_time(read):
    spans = [s for s in read(RECORDING).findings.records if isinstance(s, Span)]
    assert {s.exact: s.fragment for s in spans if s.exact.startswith(("There", "countries", "That"))} == {
        "There will be a single\nwindow for both": "t=1,4",
        "countries, and nobody will have to": "t=4.5,6",
        "That is not agreed.": "t=7,9",
    }


def test_a_dash_gives_the_words_to_somebody_unnamed_and_so_to_nobody(read):
    found = said(read(SUBTITLES))
    assert [content for _, content in found] == ["We did not close\nthe road.", "The rain did."]


def test_a_long_turn_is_cut_between_sentences(read):
    sentences = [
        f"In the year {n} the harbour of Morro took in more ships than in the year before it." for n in range(2000, 2020)
    ]
    found = read("ANA SOTO: " + " ".join(sentences))
    contents = [content for _, content in said(found)]
    assert len(contents) > 2
    assert " ".join(contents) == " ".join(sentences)


def test_a_label_speaks_also_where_its_name_is_known_to_nobody(read):
    found = read("TOMAS EKRE: The bridge is closed.\n\nODA BRANDVIK: Who closed it?\n\nTOMAS EKRE: The harbour board did.")
    assert [speakers for speakers, _ in said(found)] == [["TOMAS EKRE"], ["ODA BRANDVIK"], ["TOMAS EKRE"]]
    assert {a["type"] for a in found.data["actors"] if a["name"] in ("TOMAS EKRE", "ODA BRANDVIK")} == {"Person"}


ASKED = {
    "en": "{q} When will the ferry sail?\n\n{a} In March, if the rain stops.\n\n{q} Who pays?\n\n{a} The town.",
    "es": "{q} ¿Cuándo abrirá el muelle?\n\n{a} En marzo, si no llueve.\n\n{q} ¿Quién paga?\n\n{a} El pueblo.",
}
LABELS = [
    ("en", "Q", "A", ":"), ("en", "Q", "A", "."), ("en", "Question", "Answer", ":"), ("en", "Reporter", "Interviewee", ":"),
    ("es", "P", "R", ":"), ("es", "P", "R", "."), ("es", "P", "R", ".-"), ("es", "Pregunta", "Respuesta", ":"),
    ("es", "PREGUNTA", "RESPUESTA", ":"), ("es", "Periodista", "Entrevistado", ":"),
    ("es", "Entrevistadora", "Entrevistada", "."),
]  # fmt: skip
CREDITS = {
    "en": [
        "In conversation with Brenda Okello-Watt", "An interview with Mayor Brenda Okello-Watt, of Port Ellery",
        "Port Ellery Waits: In Conversation With Harbour Director Brenda Okello-Watt",
        "Brenda Okello-Watt runs the harbour of Port Ellery. She had a cold that day.",
    ],
    "es": [
        "Entrevista a Marisol Quiñe Tapia, alcaldesa de Puerto Lobo", "En conversación con la alcaldesa Marisol Quiñe Tapia",
        "Marisol Quiñe Tapia dirige el puerto desde marzo. Llegó con fiebre.",
    ],
}  # fmt: skip


def interview(language, ask="Q", answer="A", mark=":", credit=None):
    turns = ASKED[language].format(q=ask + mark, a=answer + mark)
    return f"The pier\n\n{credit}\n\n{turns}" if credit else turns


@pytest.mark.parametrize(("language", "ask", "answer", "mark"), LABELS)
def test_a_label_for_a_part_in_an_interview_is_nobodys_name(language, ask, answer, mark, request):
    found = request.getfixturevalue("read" if language == "en" else "read_spanish")(interview(language, ask, answer, mark))
    assert [a["rule"] for a in found.data["attributions"]] == ["turn"] * 4
    assert [speakers for speakers, _ in said(found)] == [[]] * 4
    assert found.data["actors"] == []
    assert [found.words(a["source"]) for a in found.data["attributions"]] == [ask, answer, ask, answer]


@pytest.mark.parametrize(("language", "credit"), [(code, words) for code, held in CREDITS.items() for words in held])
def test_whoever_the_document_says_is_interviewed_gives_the_answers(language, credit, request):
    read = request.getfixturevalue("read" if language == "en" else "read_spanish")
    labels = ("Q", "A") if language == "en" else ("Pregunta", "Respuesta")
    found = read(interview(language, *labels, credit=credit))
    answers = [a for a in found.data["attributions"] if a["polarity"] != "questions" and a["rule"] == "turn"]
    name = {"en": "Brenda Okello-Watt", "es": "Marisol Quiñe Tapia"}[language]
    assert [found.names(a["speakers"]) for a in answers] == [[name]] * 2
    assert {a["speaker_status"] for a in answers} == {"inferred"}


def test_where_two_may_be_interviewed_nobody_gives_the_answers(read):
    found = read(interview("en", credit="Brenda Okello-Watt and Luis Prado met in the harbour of Port Ellery. Both were late."))
    assert [speakers for speakers, _ in said(found)] == [[]] * 4


def test_the_author_asks(read):
    text = "By Luis Prado\n\n" + interview("en", credit="Brenda Okello-Watt runs the harbour of Port Ellery.")
    found = read(text, {Item.AUTHOR: "Luis Prado"})
    assert [speakers for speakers, _ in said(found)] == [["Luis Prado"], ["Brenda Okello-Watt"]] * 2


def test_initials_are_the_one_persons_who_has_them(read):
    text = "Brenda Okello-Watt runs the harbour of Port Ellery.\n\nJD: Who pays?\n\nBOW: The town.\n\nJD: Why?"
    assert [speakers for speakers, _ in said(read(text))] == [[], ["Brenda Okello-Watt"], []]


def test_whom_an_answer_reports_is_not_who_answers(read):
    text = "In conversation with Brenda Okello-Watt\n\nQ: Who pays?\n\nA: The minister told me that the town pays.\n\nQ: Why?"
    inner = next(a for a in read(text).data["attributions"] if a["hearsay_of"] is not None)
    assert read(text).names(inner["speakers"]) == ["The minister"]
