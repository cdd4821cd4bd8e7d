"""What reports a statement, by what it takes: one sentence a complement. A word alone proves nothing."""

import pytest

CASES = {
    "what a court hears": ("The jury heard that the bridge was old.", [([], "heard", "that the bridge was old")]),
    "a clause goes on behind its cue, though a passive in it could report": (
        "In Ilo, Pedro Vela said, the bridge is seen as “a gift.”",
        [(["Pedro Vela"], "said", "In Ilo … the bridge is seen as “a gift.”")],
    ),
    "a clause goes on behind a cue that parts a quoted subject from its verb": (
        "Those who “wait for years,” Pedro Vela said, lose their jobs.",
        [(["Pedro Vela"], "said", "Those who “wait for years,” … lose their jobs")],
    ),
    "what seems is the subject with the rest": (
        "The harbor court seems to favor a delay.",
        [([], "seems", "The harbor court … to favor a delay")],
    ),
    "what is expected has no speaker": (
        "The bridge is expected to open in June.",
        [([], "is expected", "The bridge … to open in June")],
    ),
    "what somebody is known for": (
        "The old mayor is known for his patience.",
        [([], "is known", "The old mayor … for his patience")],
    ),
    "support and opposition": ("Inés Paz opposes the new toll.", [(["Inés Paz"], "opposes", "the new toll")]),
    "a passive with its agent": ("The toll was opposed by Inés Paz.", [(["Inés Paz"], "was opposed", "The toll")]),
    "a noun whose relative clause has no object of its own": (
        "It was a toll that Inés Paz had opposed.",
        [(["Inés Paz"], "had opposed", "a toll")],
    ),
    "a gerund": ("Inés Paz proposed closing the bridge.", [(["Inés Paz"], "proposed", "closing the bridge")]),
    "a phrase with a preposition": ("Inés Paz voted against the toll.", [(["Inés Paz"], "voted against", "the toll")]),
    "a belief that nobody in particular holds": (
        "It seems that the bridge is closed.",
        [([], "seems", "that the bridge is closed")],
    ),
    "somebody's decision": (
        "The drivers learned of Inés Paz’s decision to close the bridge.",
        [(["Inés Paz"], "decision", "to close the bridge")],
    ),
    "criticism from somebody": (
        "The toll drew criticism of the mayor from Inés Paz.",
        [(["Inés Paz"], "criticism of", "the mayor")],
    ),
    "what a survey finds": (
        "In a survey of drivers, six in ten would turn back.",
        [([], "In", "six in ten would turn back")],
    ),
    "the one who is quoted as saying": (
        "Inés Paz was quoted as saying that the bridge was safe.",
        [(["Inés Paz"], "saying", "that the bridge was safe")],
    ),
    "words after a colon belong to the statement that they spell out": (
        "Inés Paz said the bridge was safe: “We tested every cable of it.”",
        [(["Inés Paz"], "said", "the bridge was safe: “We tested every cable of it.”")],
    ),
    "somebody is eager": ("Inés Paz is eager to open the bridge.", [(["Inés Paz"], "is eager", "to open the bridge")]),
    "somebody is sure": (
        "Inés Paz is convinced that the bridge is safe.",
        [(["Inés Paz"], "is convinced", "that the bridge is safe")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_complement_has_its_content_and_its_speaker(name, read):
    text, expected = CASES[name]
    assert read(text).statements == expected


def test_a_thought_within_a_statement_is_that_statement_s_own(read):
    found = read("Inés Paz said that she hoped to open the bridge and believed it safe.")
    assert [row[1] for row in found.statements] == ["said"]


def test_what_a_statement_says_that_others_said_is_second_hand(read):
    outer, inner = read("Inés Paz said that the drivers had denied the delay was theirs.").data["attributions"]
    assert (outer["hearsay_of"], inner["hearsay_of"]) == (None, 0)


@pytest.mark.parametrize(
    "text", ["The mayor opened the bridge.", "A truck backed into the toll booth.", "The plan of the bridge is lost."]
)
def test_an_act_or_a_thing_is_no_statement(read, text):
    assert read(text).statements == []
