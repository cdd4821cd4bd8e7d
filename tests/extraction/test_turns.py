"""Transcripts, interviews and captions: a speaker's label makes what follows that speaker's own words."""

from onrecord.model import Span

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
