"""Titles: head, jurisdiction and form."""

import pytest

CASES = {
    "before the name": ("Chilean Transport Minister Inés Paz spoke.", ("Inés Paz", "transport minister", "chile", "current")),
    "possessive apposition before": (
        "Chile’s undersecretary of the interior, Inés Paz, spoke.",
        ("Inés Paz", "undersecretary of the interior", "chile", "current"),
    ),
    "apposition after": (
        "Inés Paz, president of the Ilo Truckers’ Federation, spoke.",
        ("Inés Paz", "president of the ilo truckers' federation", None, "current"),
    ),
    "former, with a destination": (
        "Inés Paz, a former Peruvian ambassador to Chile, spoke.",
        ("Inés Paz", "ambassador to chile", "peru", "former"),
    ),
    "interim": ("Peru’s interim president, Inés Paz, spoke.", ("Inés Paz", "president", "peru", "interim")),
    "then-": ("Then-President Inés Paz spoke.", ("Inés Paz", "president", None, "then")),
    "acting": ("Acting Governor Inés Paz spoke.", ("Inés Paz", "governor", None, "acting")),
    "candidate": ("Chilean mayoral candidate Inés Paz spoke.", ("Inés Paz", "mayoral candidate", "chile", "candidate")),
    "a town's mayor": ("Ilo Mayor Inés Paz spoke.", ("Inés Paz", "mayor", "ilo", "current")),
    "copula": ("Inés Paz is the mayor of Ilo.", ("Inés Paz", "mayor", "ilo", "current")),
    "a region's governor": (
        "Inés Paz, governor of Chile’s Alto Morro Region, spoke.",
        ("Inés Paz", "governor", "alto morro region", "current"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", CASES)
def test_each_form_tells_holder_post_jurisdiction_and_status(form, read):
    text, expected = CASES[form]
    assert read(text).roles == [expected]


def test_a_title_in_the_plural_is_shared_by_the_names_of_its_list(read):
    found = read("Undersecretaries of the Interior and Public Security, Inés Paz and Pedro Vela, visited the bridge.")
    post = "undersecretary of the interior and public security"
    assert found.roles == [("Inés Paz", post, None, "current"), ("Pedro Vela", post, None, "current")]


def test_the_title_is_kept_as_printed(read):
    found = read("Peruvian Foreign Trade Minister Inés Paz spoke.")
    assert [r["title"] for r in found.data["roles"]] == ["Peruvian Foreign Trade Minister"]


def test_a_governor_is_not_a_place(read):
    found = read("Governor Morro Alto said the bridge was safe. “It is,” Alto said.")
    assert found.kind_of("Morro Alto") == "Person"
