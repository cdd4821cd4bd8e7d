"""Who said what: one test a rule. A statement has the right speaker, cue and content, and nothing is made up."""

import pytest

CASES = {
    "cue before a clause": (
        "Inés Paz said that the bridge was safe.",
        [(["Inés Paz"], "said", "that the bridge was safe")],
    ),
    "cue after a quotation": (
        "“The bridge is safe,” Inés Paz said.",
        [(["Inés Paz"], "said", "“The bridge is safe,”")],
    ),
    "inverted cue with an apposition": (
        "“The bridge is safe,” said Inés Paz, an engineer from Ilo.",
        [(["Inés Paz"], "said", "“The bridge is safe,”")],
    ),
    "a relative clause between quotation and cue": (
        "“I will cross when it is safe,” Inés Paz, who sells fruit there, told reporters.",
        [(["Inés Paz"], "told", "“I will cross when it is safe,”")],
    ),
    "a quotation in two halves is one statement": (
        "“The bridge is safe,” Inés Paz said, “but nobody should hurry across it.”",
        [(["Inés Paz"], "said", "“The bridge is safe,” … “but nobody should hurry across it.”")],
    ),
    "a quotation that goes on after the cue's sentence": (
        "“The bridge is safe,” Inés Paz said. “We tested every cable of it twice.”",
        [(["Inés Paz"], "said", "“The bridge is safe,” … “We tested every cable of it twice.”")],
    ),
    "a quotation that goes on in the next paragraph": (
        "“The bridge is safe,” Inés Paz said. “We tested it twice.\n\n“The road beyond it is another matter.”",
        [(["Inés Paz"], "said", "“The bridge is safe,” … “We tested it twice. … “The road beyond it is another matter.”")],
    ),
    "a cue inside an unquoted clause": (
        "The bridge, Inés Paz said, would open in June.",
        [(["Inés Paz"], "said", "The bridge … would open in June")],
    ),
    "a cue after an unquoted clause": (
        "The bridge will open in June, the ministry announced on Monday.",
        [(["ministry"], "announced", "The bridge will open in June")],
    ),
    "according to, at the start": (
        "According to the Harbor Commission, the bridge will open in June.",
        [(["Harbor Commission"], "According to", "the bridge will open in June")],
    ),
    "according to, at the end": (
        "The bridge will open in June, according to the Harbor Commission.",
        [(["Harbor Commission"], "according to", "The bridge will open in June")],
    ),
    "a participle keeps the speaker of the cue before": (
        "Inés Paz said the bridge was safe, adding that the road was not.",
        [(["Inés Paz"], "said", "the bridge was safe"), (["Inés Paz"], "adding", "that the road was not")],
    ),
    "a participle of an act has its doer": (
        "Inés Paz closed the bridge, warning that the cables could break.",
        [(["Inés Paz"], "warning", "that the cables could break")],
    ),
    "a participle after a text that somebody signed is his": (
        "Radio Tres Vientos reported a letter signed by Inés Paz, saying that the cables could break.",
        [
            (["Radio Tres Vientos"], "reported", "a letter signed by Inés Paz"),
            (["Inés Paz"], "saying", "that the cables could break"),
        ],
    ),
    "conjoined cues are two statements": (
        "Inés Paz assured that the situation is normal and dismissed any notion of a delay.",
        [(["Inés Paz"], "assured", "that the situation is normal"), (["Inés Paz"], "dismissed", "any notion of a delay")],
    ),
    "what turns the sense stays in the content": (
        "Inés Paz said the bridge was safe, but would not open it.",
        [(["Inés Paz"], "said", "the bridge was safe, but would not open it")],
    ),
    "a reduced complement": (
        "Inés Paz deemed the closure inappropriate and costly.",
        [(["Inés Paz"], "deemed", "the closure inappropriate and costly")],
    ),
    "a light verb": (
        "Inés Paz made it clear that the bridge would stay closed.",
        [(["Inés Paz"], "made", "that the bridge would stay closed")],
    ),
    "a demand": (
        "Inés Paz urged drivers to stay away from the bridge.",
        [(["Inés Paz"], "urged", "drivers to stay away from the bridge")],
    ),
    "a headline's colon": (
        "Ministry: bridge is “safe enough”",
        [(["Ministry"], ":", "bridge is “safe enough”")],
    ),
    "a headline's colon before a headline that ends with a stop": (
        "Inés Paz: Bridge will stay closed until June.\n\nThe harbor was calm on Monday, and no truck had crossed by noon.",
        [(["Inés Paz"], ":", "Bridge will stay closed until June")],
    ),
    "a colon after an answer's cue brings the answer, not the question": (
        "Asked about the cables, Inés Paz replied: “They will hold.”",
        [(["Inés Paz"], "replied", "“They will hold.”")],
    ),
    "a name and what it is after *said*, however long": (
        "“It is a race against the rain,” said Inés Paz, an engineer who heads the harbor commission.",
        [(["Inés Paz"], "said", "“It is a race against the rain,”")],
    ),
    "what only leads in before a cue is not content": (
        "After all, Inés Paz said, “a bridge is not a toy.”",
        [(["Inés Paz"], "said", "“a bridge is not a toy.”")],
    ),
    "a question before a cue is not content": (
        "Asked about the cables, Inés Paz said, “They will hold.”",
        [(["Inés Paz"], "said", "“They will hold.”")],
    ),
    "a quotation within a clause that goes on": (
        "The northern cables, Inés Paz said, “are strong enough” for any truck.",
        [(["Inés Paz"], "said", "The northern cables … “are strong enough” for any truck")],
    ),
    "a program's name before the speaker is no quotation of his": (
        "In an interview on “Harbor Hour,” Inés Paz said that the bridge was safe.",
        [(["Inés Paz"], "said", "that the bridge was safe")],
    ),
    "a cue between commas, whatever the noun before it": (
        "The meeting with the drivers in Ilo, officials said, was meant to calm them.",
        [(["officials"], "said", "The meeting with the drivers in Ilo … was meant to calm them")],
    ),
    "as somebody noted": (
        "As Inés Paz noted, the bridge has two lanes.",
        [(["Inés Paz"], "noted", "the bridge has two lanes")],
    ),
    "an object with what hangs on the verb": (
        "Inés Paz criticized the harbor commission for its silence.",
        [(["Inés Paz"], "criticized", "the harbor commission for its silence")],
    ),
    "whom one calls on is content": (
        "Inés Paz called on drivers to stay away.",
        [(["Inés Paz"], "called on", "drivers to stay away")],
    ),
    "an interview's label": (
        "PAZ: The bridge is safe, and it will open in June as we planned it.",
        [(["PAZ"], ":", "The bridge is safe, and it will open in June as we planned it.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_rule_finds_speaker_cue_and_content(name, read):
    text, expected = CASES[name]
    assert read(text).statements == expected


def test_a_statement_within_a_statement_knows_the_one_that_reports_it(read):
    found = read("Esteban Soto, a former ambassador, said officials in Ilo had told him that the bridge was sold.")
    outer, inner = found.data["attributions"]
    assert found.names(outer["speakers"]) == ["Esteban Soto"]
    assert found.names(inner["speakers"]) == ["officials in Ilo"]
    assert (outer["hearsay_of"], inner["hearsay_of"]) == (None, 0)


TURNS = {
    "The bridge is safe, Inés Paz said, but the road is not.": "but the road is not",
    "“The bridge is safe,” Inés Paz said, “but not when it rains.”": "“but not when it rains.”",
    "“The bridge is safe,” Inés Paz said. “But nobody should cross it.”": "“But nobody should cross it.”",
    "Inés Paz said that the bridge was safe, but that nobody should cross it.": "but that nobody should cross it",
    "Inés Paz said that the bridge would open only if the rain stopped.": "only if the rain stopped",
    "Inés Paz said that the bridge was not safe.": "not safe",
    "Inés Paz did not believe that the bridge was safe, even if its cables were new.": "even if its cables were new",
    "Inés Paz said that she would cross, although she feared the wind.": "although she feared the wind",
}


@pytest.mark.parametrize("text", TURNS)
def test_what_turns_the_sense_is_never_cut_from_a_content(text, read):
    ((_, _, content),) = read(text).statements
    assert content.endswith(TURNS[text])


def test_words_in_scare_quotes_are_no_statement(read):
    assert read("The so-called “bridge crisis” went on for a week in the harbor of Ilo.").statements == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A spokeswoman for Peru’s harbor agency declined to comment.", "declined to comment"),
        ("Chile’s Harbor Ministry did not answer a request for comment.", "did not answer"),
        ("Inés Paz did not say when the bridge would open.", "did not say"),
        ("The Commission takes note of the complaints.", "takes note"),
    ],
)
def test_what_is_no_statement_is_recorded_as_what_it_is(read, text, why):
    found = read(text)
    assert found.statements == []
    assert [n["why"] for n in found.data["not_statements"]] == [why]


def test_one_content_given_to_three_names_without_quotation_is_collective(read):
    found = read("Inés Paz, Rosa Soto and Pedro Vela rejected claims of a delay at the bridge.")
    assert found.only["collective"]
    assert len(found.only["speakers"]) == 3


def test_a_list_before_all_of_whom_speaks_together(read):
    found = read(
        "They include Mayor Inés Paz; Governor Rosa Soto; and Minister Pedro Vela, all of whom have rejected claims of a delay."
    )
    assert found.names(found.only["speakers"]) == ["Inés Paz", "Rosa Soto", "Pedro Vela"]
    assert found.only["collective"]
