"""Who a source is, by the document's own evidence, and how that is known: stated, inferred, or nobody."""

import pytest


def speakers(found):
    return [found.names(a["speakers"]) for a in found.data["attributions"]]


def test_a_surname_is_the_person_of_the_full_name(read):
    found = read("Inés Paz Soldevilla opened the bridge.\n\n“It is safe,” Paz said.")
    assert speakers(found) == [["Inés Paz Soldevilla"]]
    assert found.only["speaker_status"] == "stated"


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("Inés Paz", "full-name"), ("Paz", "surname"), ("Minister Paz", "title-surname"), ("officials in Ilo", "unnamed"),
        ("the Harbor Ministry", "body"), ("she", "pronoun-subject"), ("the transport minister", "office"),
    ],
)  # fmt: skip
def test_the_rule_that_resolved_the_speaker_is_told(source, rule, read):
    found = read(f"Transport Minister Inés Paz came to the bridge.\n\n“It is safe,” {source} said.")
    assert found.only["speaker_rule"] == rule


def test_an_inferred_speaker_comes_with_the_mention_that_tells_it(read):
    found = read("Inés Paz came to the bridge.\n\nPaz smiled. “It is safe,” she said. “It is open,” Paz said.")
    inferred, stated = found.data["attributions"]
    assert found.words(inferred["antecedent"]) == "Paz"
    assert inferred["antecedent"][0][0] > found.data["actors"][0]["mentions"][0][0]
    assert stated["antecedent"] == []


def test_a_surname_that_two_share_is_whom_the_text_is_about(read):
    found = read(
        "Pedro Vela opened the bridge with his wife, Inés Vela.\n\nTolls are low.\n\nIt is long.\n\n“It is safe,” Vela said."
    )
    assert speakers(found) == [["Pedro Vela"]]


def test_an_honorific_tells_which_of_two_who_share_a_surname(read):
    found = read("Pedro Vela opened the bridge with his wife, Inés Vela.\n\n“It is safe,” Mrs. Vela said.")
    assert speakers(found) == [["Inés Vela"]]


def test_whoever_was_just_named_in_full_is_meant_by_a_surname_that_two_share(read):
    found = read(
        "Pedro Vela opened the bridge. Pedro Vela smiled.\n\nIt is new.\n\nInés Vela walked across. “It is safe,” Vela said."
    )
    assert speakers(found) == [["Inés Vela"]]


def test_a_name_with_a_hyphen_is_one_name(read):
    found = read("Anne-Lise Paz-Vela opened the bridge.\n\n“It is safe,” Paz-Vela said.")
    assert speakers(found) == [["Anne-Lise Paz-Vela"]]


def test_particles_belong_to_the_surname(read):
    found = read("Foreign Minister Hugo de Vela met the press.\n\n“It is safe,” De Vela said.")
    assert speakers(found) == [["Hugo de Vela"]]


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Inés Paz"), ("he", "Pedro Vela")])
def test_a_pronoun_takes_the_gender_into_account(read, pronoun, name):
    found = read(f"Inés Paz and Pedro Vela came to the bridge.\n\n“It is safe,” {pronoun} said.")
    assert speakers(found) == [[name]]
    assert found.only["speaker_status"] == "inferred"


def test_he_added_keeps_the_speaker_though_others_are_named_in_his_words(read):
    found = read("Pedro Vela said that Governor Luis Mora had closed the bridge. He added that the road was open.")
    assert speakers(found)[-1] == ["Pedro Vela"]


def test_he_is_nobody_who_is_named_in_his_own_words(read):
    found = read("Pedro Vela opened the bridge.\n\n“Luis Mora will be crossing it in June,” he said.")
    assert speakers(found) == [["Pedro Vela"]]


def test_as_for_somebody_he_said_is_him(read):
    found = read("Pedro Vela said the bridge was safe.\n\nAs for Luis Mora, he said the road was open.")
    assert speakers(found)[-1] == ["Luis Mora"]


def test_a_description_is_who_holds_the_office(read):
    found = read(
        "Chilean Transport Minister Inés Paz met Peruvian Trade Minister Rosa Soto.\n\n"
        "“It is safe,” the Peruvian minister said.\n\n"
        "“It is not,” the transport minister replied."
    )
    assert speakers(found) == [["Rosa Soto"], ["Inés Paz"]]


def test_the_ministers_of_two_countries_are_those_the_text_names(read):
    found = read(
        "The bridge will open in June, the two countries’ ministers said.\n\nChilean Transport Minister Inés Paz and Peruvian "
        "Transport Minister Rosa Soto cut the ribbon."
    )
    assert speakers(found)[0] == ["Inés Paz", "Rosa Soto"]
    assert found.data["attributions"][0]["speaker_status"] == "inferred"


def test_a_numbered_group_is_the_list_of_names_that_follows(read):
    found = read(
        "Three former governors expressed concern about the bridge.\n\n"
        "In a letter, Inés Paz, Rosa Soto and Pedro Vela criticized the closure.\n\n"
        "The former governors warned that drivers would turn back."
    )
    assert speakers(found) == [["Inés Paz", "Rosa Soto", "Pedro Vela"]] * 3


def test_they_are_the_two_who_acted(read):
    found = read("Undersecretaries Inés Paz and Pedro Vela visited the bridge. They ruled out a delay.")
    assert speakers(found) == [["Inés Paz", "Pedro Vela"]]


def test_unnamed_people_are_a_group_and_bodies_are_bodies(read):
    found = read("Officials in Ilo said the bridge was safe. Peru’s Harbor Ministry said that it was not.")
    assert speakers(found) == [["Officials in Ilo"], ["Peru’s Harbor Ministry"]]
    assert found.kind_of("Officials in Ilo") == "UnnamedGroup"
    assert found.kind_of("Peru’s Harbor Ministry") == "Organization"


def test_states_are_known_by_name_with_their_code(read):
    found = read("Chile and Peru agreed to open the bridge.")
    assert [(a["name"], a["type"], a["country"]) for a in found.data["actors"]] == [
        ("Chile", "State", "CL"),
        ("Peru", "State", "PE"),
    ]
    assert speakers(found) == [["Chile", "Peru"]]


def test_what_a_document_says_is_said_by_whose_document_it_is(read):
    found = read("According to a press release from the Harbor Ministry, the bridge will open in June.")
    assert speakers(found) == [["Harbor Ministry"]]


def test_nobody_speaks_where_nobody_is_named(read):
    found = read("It was revealed that the bridge had been sold.")
    assert speakers(found) == [[]]


def test_the_speaker_of_a_nested_first_person_is_not_made_up(read):
    found = read("“I believe the bridge is safe,” Inés Paz said.")
    assert found.statements == [(["Inés Paz"], "said", "“I believe the bridge is safe,”")]


NAMELESS = [
    ("A source in Ilo said it was safe. Pedro Vela denied it. The source said he was wrong.", ["A source in Ilo"], "same-noun"),
    ("Pedro Vela said the bridge was safe. The former minister said it was long.", ["Pedro Vela"], "role-noun"),
    ("Some said the bridge was safe.", ["Some"], "unnamed"),
    ("Ilo has some drivers, who said the bridge was unsafe.", ["some drivers"], "unnamed"),
    ("Pedro Vela came to Ilo. His letter said the bridge was safe.", ["Pedro Vela"], "pronoun-owner"),
    ("Pedro Vela and Inés Paz came to Ilo. They said it was safe.", ["Pedro Vela", "Inés Paz"], "plural-pronoun"),
    ("Pedro Vela came. A clerk in Ilo said it was shut. “It is safe,” he said.", ["A clerk in Ilo"], "pronoun-speaker"),
    ("Pedro Vela came. A spokesman said it was shut. “It is safe,” she said.", [], "unresolved"),
    ("Inés Paz sold the bridge. Her office said it was safe.", ["Her office"], "unnamed"),
    ("A lamplighter told the court that the bridge was dark.", ["A lamplighter"], "unnamed"),
    ("The sign said the bridge was closed.", [], "nobody"),
]


@pytest.mark.parametrize(("text", "last", "rule"), NAMELESS)
def test_a_source_without_a_name_is_whom_the_text_told_of_before(text, last, rule, read):
    statement = read(text).data["attributions"][-1]
    assert (read(text).names(statement["speakers"]), statement["speaker_rule"]) == (last, rule)


def test_a_plural_that_nothing_makes_definite_is_nobody_who_was_named(read):
    found = read("Ministers Inés Paz and Pedro Vela came to Ilo. Some ministers said that the bridge was unsafe.")
    assert speakers(found)[-1] == ["Some ministers"]


def test_a_body_with_a_name_before_it_is_not_another_one_of_its_kind(read):
    found = read("The Paz campaign called the bridge safe. The Vela campaign said it was not.")
    assert speakers(found) == [["Paz campaign"], ["Vela campaign"]]


def test_an_office_of_another_place_is_another_ones(read):
    found = read("Rep. Inés Paz (R-Wis.) met Rep. Rosa Soto (D-Ore.). The Wisconsin representative said the bridge was safe.")
    assert speakers(found) == [["Inés Paz"]]


def test_a_name_in_a_headline_that_ends_with_a_stop_is_the_name_of_the_text(read):
    found = read(
        "Governor Pedro Vela Says Bridge Is Safe.\n\nPedro Vela told drivers that the bridge in Ilo over the sea was now safe."
    )
    assert {tuple(names) for names in speakers(found)} == {("Pedro Vela",)}
