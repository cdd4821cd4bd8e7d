"""Titles: head, jurisdiction and form."""

import pytest

from onrecord.model import RoleHolding, TimeExtent

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
    "shortened": ("Gov. Inés Paz spoke.", ("Inés Paz", "governor", None, "current")),
    "a region before it": ("Oregon Sen. Inés Paz spoke.", ("Inés Paz", "senator", "oregon", "current")),
    "a region behind it": ("Rep. Inés Paz (D-Ore.) spoke.", ("Inés Paz", "representative", "oregon", "current")),
    "a state behind the name": ("President Inés Paz of Peru spoke.", ("Inés Paz", "president", "peru", "current")),
    "a place that no list has": ("Mayor Inés Paz of Qoyllur spoke.", ("Inés Paz", "mayor", "qoyllur", "current")),
    "a place before a local office": (
        "A neighbour, the former Millbrook councillor Inés Paz, spoke.", ("Inés Paz", "councillor", "millbrook", "former"),
    ),
    "a party before a local office": ("Green Councillor Inés Paz spoke.", ("Inés Paz", "councillor", None, "current")),
    "a union of states": ("Inés Paz, the UN envoy, spoke.", ("Inés Paz", "envoy", "united nations", "current")),
    "a state's body": (
        "Inés Paz, head of the Peruvian delegation, spoke.", ("Inés Paz", "head of the peruvian delegation", "peru", "current"),
    ),
    "a place behind the name": ("Gov. Inés Paz of Oregon spoke.", ("Inés Paz", "governor", "oregon", "current")),
    "a body's, by its full name": (
        "The Ilo Truckers’ Federation met. The federation’s president, Inés Paz, spoke.",
        ("Inés Paz", "president of ilo truckers' federation", None, "current"),
    ),
    "a clause": ("Inés Paz, who chairs the port board, spoke.", ("Inés Paz", "chair of the port board", None, "current")),
    "a clause with a copula": ("Inés Paz, who is the mayor of Ilo, spoke.", ("Inés Paz", "mayor", "ilo", "current")),
    "elected": ("Inés Paz was elected mayor of Ilo on Sunday.", ("Inés Paz", "mayor", "ilo", "current")),
    "after an age": ("Inés Paz, 45, mayor of Ilo, spoke.", ("Inés Paz", "mayor", "ilo", "current")),
    "over, by its years": (
        "Inés Paz, mayor of Ilo from 2009 to 2015, spoke.", ("Inés Paz", "mayor", "ilo", "former"),
    ),
    "at the time": ("Inés Paz, Peru’s trade minister at the time, spoke.", ("Inés Paz", "trade minister", "peru", "then")),
    "then, before its owner": ("Inés Paz, then Peru’s trade minister, spoke.", ("Inés Paz", "trade minister", "peru", "then")),
    "without what tells nothing of it": ("Outgoing Mayor Inés Paz spoke.", ("Inés Paz", "mayor", None, "current")),
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


def test_a_predecessor_held_the_office_told_of_last(read):
    found = read("Peruvian Trade Minister Inés Paz spoke. Her predecessor, Rosa Soto, did not.")
    assert found.roles[-1] == ("Rosa Soto", "trade minister", "peru", "former")


def test_a_successor_holds_the_office_of_whoever_is_named_last(read):
    found = read(
        "Peruvian Trade Minister Inés Paz and Mayor Julio Vela spoke. Then Paz left. Her successor, Rosa Soto, did not."
    )
    assert found.roles[-1] == ("Rosa Soto", "trade minister", "peru", "current")


def test_the_successor_of_somebody_without_a_known_office_has_none(read):
    found = read("Peruvian Trade Minister Inés Paz spoke to Julio Vela. Vela left. His successor, Rosa Soto, did not.")
    assert [r[0] for r in found.roles] == ["Inés Paz"]


def test_a_former_office_and_a_present_one_are_two(read):
    found = read("Inés Paz, then Ilo’s mayor and now director of the port, spoke.")
    assert found.roles == [("Inés Paz", "mayor", "ilo", "then"), ("Inés Paz", "director of the port", None, "current")]


def test_a_title_within_another_ones_office_is_not_his(read):
    found = read("A spokesman for Mayor Inés Paz said that the bridge was safe.")
    assert [r[:2] for r in found.roles] == [("Inés Paz", "mayor")]


@pytest.mark.parametrize(
    "text",
    [
        "ILO, Peru (Austral Wire) — Trade Minister Inés Paz spoke.",
        "Peruvian drivers cheered. Trade Minister Inés Paz spoke in Peru.",
        "SANTIAGO, Chile — Chile and Peru met. Then-President Inés Paz closed the border.",
        "Peruvian drivers cheered. The port council’s Chilean president, Inés Paz, spoke.",
    ],
)
def test_an_office_whose_state_the_text_does_not_tell_has_none(text, read):
    assert [r[2] for r in read(text).roles] == [None]


def test_an_office_is_of_the_state_that_the_text_gives_the_same_person_in_it_elsewhere(read):
    found = read("LIMA — Chilean President Inés Paz met Trade Minister Julio Vela. “It was useful,” President Paz said.")
    assert found.roles == [
        ("Inés Paz", "president", "chile", "current"), ("Julio Vela", "trade minister", None, "current"),
        ("Inés Paz", "president", "chile", "current"),
    ]  # fmt: skip


def test_where_two_states_compete_for_an_office_it_has_none(read):
    found = read("Chilean Trade Minister Inés Paz met Peruvian Trade Minister Rosa Paz. Trade Minister Paz spoke.")
    assert [r[2] for r in found.roles] == ["chile", "peru", None]


def test_the_other_office_of_a_person_tells_nothing_of_this_one(read):
    found = read("Inés Paz, a former ambassador of Peru, spoke. Director Paz left.")
    assert [r[1:3] for r in found.roles] == [("ambassador", "peru"), ("director", None)]


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("from 2009 to 2015", "2009-01-01", "2015-12-31"),
        ("since 2029", "2029-01-01", None),
        ("(2009-2015)", "2009-01-01", "2015-12-31"),
    ],
)
def test_the_time_behind_a_title_is_when_the_office_was_held(words, begins, ends, read):
    records = read(f"Inés Paz, mayor of Ilo {words}, spoke.").findings.records
    (role,) = (r for r in records if isinstance(r, RoleHolding))
    (time,) = (r for r in records if isinstance(r, TimeExtent) and r.id == role.held_during)
    assert (time.earliest_begin, time.latest_end) == (begins, ends)


def test_a_time_that_is_not_of_the_office_is_not_its_term(read):
    records = read("Inés Paz, mayor of Ilo, spoke in 2030.").findings.records
    assert [r.held_during for r in records if isinstance(r, RoleHolding)] == [None]
