"""An event inside somebody's words keeps him as its source. People, outlets and events are fictional."""

import pytest

from onrecord.model import ActorReference, Attestation, EventReport

TOLD = [
    ("“The guild blocked the bridge on Monday,” Inés Paz said.", "blocked", "Inés Paz"),
    ("Inés Paz said that the guild had blocked the bridge.", "blocked", "Inés Paz"),
    ("Pedro Vela told reporters that Inés Paz had announced that the council would meet on June 3.", "meet", "Inés Paz"),
    ("According to Inés Paz, officers arrested two drivers at the depot.", "arrested", "Inés Paz"),
    ("Officers arrested two drivers on Tuesday. “They were polite,” Inés Paz said.", "arrested", None),
    ("Inés Paz resigned on Tuesday after the council rejected her bill.", "resigned", None),
]


@pytest.mark.parametrize(("text", "trigger", "speaker"), TOLD)
def test_an_event_has_the_statement_that_tells_it_as_its_source(text, trigger, speaker, read):
    records = {r.id: r for r in read(text).findings.records}
    [report] = [r for r in records.values() if isinstance(r, EventReport) and records[r.trigger[0]].exact == trigger]
    sources = [r for r in records.values() if isinstance(r, Attestation) and r.attests == report.stated_in]
    named = {r.refers_to: r.name for r in records.values() if isinstance(r, ActorReference)}
    assert [named[actor] for source in sources for actor in source.speaker] == ([speaker] if speaker else [])
    assert bool(report.stated_in) == bool(speaker)


def test_headline_and_caption_tell_again_what_the_text_tells(read):
    text = "Minister resigns\n\nPORT VELL — The interior minister, Inés Paz, resigned on Tuesday. Nobody was surprised by it."
    assert [found["span"] for found in read(text).data["events"]] == [[text.index("resigned"), text.index("resigned") + 8]]
