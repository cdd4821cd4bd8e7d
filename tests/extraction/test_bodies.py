"""The state of a body as the words beside its name tell it, and the letters that a text prints for it."""

import pytest


def bodies(found):
    return [(a["name"], a["other_names"], a["country"]) for a in found.data["actors"] if a["type"] == "Organization"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Peruvian National Police said that the bridge was open.", ("National Police", [], "PE")),
        ("The National Harbor Agency of Chile said that it was open.", ("National Harbor Agency of Chile", [], None)),
        ("Chile’s NHA said that the bridge was open.", ("NHA", [], "CL")),
        ("The National Harbor Agency said that it was open.", ("National Harbor Agency", [], None)),
    ],
)
def test_words_beside_a_body_tell_its_state(read, text, told):
    assert told in bodies(read(text))


def test_a_body_of_which_two_states_are_told_has_none(read):
    found = read("Chile’s NHA said that the bridge was open. Peru’s NHA said that it was shut.")
    assert bodies(found) == [("NHA", [], None)]


def test_spanish_tells_the_state_behind_the_name(read_spanish):
    found = read_spanish("La Policía Nacional peruana informó que el puente está abierto.")
    assert ("Policía Nacional peruana", [], "PE") in bodies(found)


def test_letters_in_parentheses_are_the_body_before_them(read):
    found = read("The Harbor Agency (HAG) said that the bridge was open. The HAG closed it on Friday.")
    assert bodies(found) == [("Harbor Agency", ["HAG"], None)]


def test_letters_that_the_name_does_not_have_are_another_body(read):
    found = read("The Harbor Agency (PNP) said that the bridge was open.")
    assert not any("PNP" in others for _, others, _ in bodies(found))
