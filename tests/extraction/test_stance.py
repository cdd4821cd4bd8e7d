"""Kind, polarity and modality."""

import pytest

CASES = [
    ("“The bridge is safe,” Inés Paz said.", "direct", "affirms", "asserted"),
    ("Inés Paz said that the bridge “is safe” and open.", "mixed", "affirms", "asserted"),
    ("Inés Paz said that the bridge was safe.", "indirect", "affirms", "asserted"),
    ("Inés Paz denied that the bridge was safe.", "indirect", "denies", "asserted"),
    ("Inés Paz denied having closed the bridge.", "indirect", "denies", "asserted"),
    ("Inés Paz ruled out any delay.", "indirect", "denies", "asserted"),
    ("“Who closed the bridge?” Inés Paz asked.", "direct", "questions", "asserted"),
    ("Inés Paz said that the bridge will open.", "indirect", "affirms", "predicted"),
    ("Inés Paz said that the bridge would open.", "indirect", "affirms", "predicted"),
    ("Inés Paz warned that the cables could break.", "indirect", "affirms", "possible"),
    ("Inés Paz urged drivers to turn back.", "indirect", "affirms", "demanded"),
    ("Inés Paz said that drivers must turn back.", "indirect", "affirms", "demanded"),
    ("Inés Paz warned that drivers would stop work if the bridge charged a fee.", "indirect", "affirms", "conditional"),
    ("“Let us wait,” Inés Paz said.", "direct", "affirms", "demanded"),
    ("“Do not cross,” Inés Paz said.", "direct", "affirms", "demanded"),
    ("“Please sign the letter,” Inés Paz said.", "direct", "affirms", "demanded"),
    ("“People walk,” Inés Paz said.", "direct", "affirms", "asserted"),
    ("Inés Paz said that the trains could not run until Friday.", "indirect", "affirms", "asserted"),
    ("Reporters asked whether the bridge would open.", "indirect", "questions", "asserted"),
    ("Inés Paz does not believe that the bridge is safe.", "indirect", "denies", "asserted"),
    ("Inés Paz said that “the bridge is safe.”", "mixed", "affirms", "asserted"),
    ("Inés Paz dismissed the report as “fantasy.”", "mixed", "denies", "asserted"),
    ("Inés Paz disputed that account.", "indirect", "denies", "asserted"),
    ("Inés Paz did not rule out a delay.", "indirect", "affirms", "possible"),
    ("Inés Paz refused to rule out a delay.", "indirect", "affirms", "possible"),
    ("Inés Paz asked for three buses.", "indirect", "affirms", "demanded"),
    ("Inés Paz announced the closure of the bridge.", "indirect", "affirms", "predicted"),
    ("Inés Paz is to open the bridge on Monday, the mayor said.", "indirect", "affirms", "predicted"),
    ("Inés Paz warned that the ice is melting fast.", "indirect", "affirms", "asserted"),
    ("“We are drivers. We will wait for the bridge,” Inés Paz said.", "direct", "affirms", "predicted"),
    ("“I told them I would come if they asked. Nobody asked,” Inés Paz said.", "direct", "affirms", "asserted"),
    ("“I will not drive over that bridge,” Inés Paz said.", "direct", "affirms", "asserted"),
    ("“I drive a bus. Who is going to pay for it?” Inés Paz said.", "direct", "affirms", "asserted"),
    ("“If it rains, we will wait at the bridge,” Inés Paz said.", "direct", "affirms", "conditional"),
]


@pytest.mark.parametrize(("text", "kind", "polarity", "modality"), CASES)
def test_how_the_speaker_stands_to_the_words(text, kind, polarity, modality, read):
    found = read(text).data["attributions"][0]
    assert (found["kind"], found["polarity"], found["modality"]) == (kind, polarity, modality)


def test_belief_is_told_from_speech(read):
    assert read("Inés Paz believes that the bridge is safe.").only["speech"] is False
    assert read("Inés Paz says that the bridge is safe.").only["speech"] is True
