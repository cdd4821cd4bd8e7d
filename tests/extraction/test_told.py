"""To whom and where: the outlet told, the occasion, the channel; carried over only when marked; carriers become stubs."""

from pathlib import Path

import pytest
import yaml

from onrecord.model import Attestation, Document, stub_id
from onrecord.model.terms import Item

CASES = [
    ("Inés Paz told Radio Tres Vientos that the bridge was safe.", "Radio Tres Vientos"),
    ("Inés Paz told reporters that the bridge was safe.", "reporters"),
    ("“The bridge is safe,” Inés Paz said in an interview with Radio Tres Vientos.", "Radio Tres Vientos"),
    ("“The bridge is safe,” Inés Paz noted in comments collected by Radio Tres Vientos.", "Radio Tres Vientos"),
    ("“The bridge is safe,” Inés Paz wrote on her X account.", "X account"),
    ("In a letter to the Morro Gazette, Inés Paz said that the bridge was safe.", "Morro Gazette"),
]
TABLE = yaml.safe_load(Path(__file__).with_name("told.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("language", "row"), [(code, row) for code, rows in TABLE.items() for row in rows], ids=lambda x: str(x)[10:60]
)
def test_who_was_told_and_where_is_read_as_the_table_says_or_not_at_all(language, row, read, read_spanish):
    found = {"en": read, "es": read_spanish}[language](row["text"])
    held = [a for a in found.data["attributions"] if row.get("of", "") in found.words(a["content"])]
    meant = next(a for a in held if a["rule"] != "relayed")  # the speaker's own statement, not the outlet's of it
    assert (meant["told"] and meant["told"]["name"], meant["occasion"]) == (row.get("to"), row.get("occasion"))


def test_the_table_holds_enough_of_either_language_and_statements_told_to_nobody():
    assert sum(len(rows) for rows in TABLE.values()) >= 120
    assert all(sum("to" not in r and "occasion" not in r for r in rows) >= 10 for rows in TABLE.values())


@pytest.mark.parametrize(("text", "name"), CASES)
def test_who_was_told_is_named_with_its_words(text, name, read):
    told = read(text).only["told"]
    assert told["name"] == name
    assert text[slice(*told["span"])] == name


def test_an_occasion_without_a_name_is_kept_as_an_occasion(read):
    found = read("Inés Paz warned in a television interview that the cables could break.")
    assert found.only["told"] is None
    assert found.only["occasion"] == "a television interview"


def test_an_occasion_holds_for_the_next_words_of_the_paragraph_and_is_marked(read):
    found = read(
        "“It is safe,” Inés Paz told Radio Tres Vientos. She added that the road was not.\n\nPaz said that trucks may pass."
    )
    first, second, third = found.data["attributions"]
    assert (first["told"]["name"], first["occasion_carried"]) == ("Radio Tres Vientos", False)
    assert (second["told"], second["occasion"], second["occasion_carried"]) == (None, "Radio Tres Vientos", True)
    assert (third["told"], third["occasion"], third["occasion_carried"]) == (None, None, False)


def test_another_outlet_that_was_told_is_a_document_not_held(read):
    found = read(CASES[0][0], {Item.OUTLET: "Morro Gazette"})
    (stub,) = [r for r in found.findings.records if isinstance(r, Document)]
    held, cited = sorted(
        (r for r in found.findings.records if isinstance(r, Attestation)), key=lambda a: a.in_document == stub.id
    )
    assert (stub.is_stub, stub.stub_name, stub.cited_by) == (True, "Radio Tres Vientos", held.attests)
    assert stub.id == stub_id("Radio Tres Vientos", held.attests)
    assert held.derived_from_attestation == cited.id
    assert (cited.attests, cited.content_span) == (held.attests, ())
    assert cited.citation_span


def test_the_document_s_own_outlet_needs_no_carrier(read):
    found = read("Inés Paz told the Morro Gazette that the bridge was safe.", {Item.OUTLET: "Morro Gazette"})
    assert not [r for r in found.findings.records if isinstance(r, Document)]
    assert found.only["told"]["name"] == "Morro Gazette"


def test_this_newspaper_is_the_document_s_own_outlet_and_no_document_that_is_not_held(read):
    text = "Inés Paz told this newspaper that the bridge was safe."
    named, unknown = read(text, {Item.OUTLET: "Morro Gazette"}), read(text)
    assert (named.only["told"]["name"], unknown.only["told"]["name"]) == ("Morro Gazette", "this newspaper")
    assert not [r for found in (named, unknown) for r in found.findings.records if isinstance(r, Document)]


def test_a_paper_named_by_its_kind_is_the_one_named_before(read):
    found = read("Radio Tres Vientos sent a reporter. Inés Paz told the station that the bridge was safe.")
    assert found.only["told"]["name"] == "Radio Tres Vientos"


def test_a_committee_that_was_told_is_no_document(read):
    found = read("Inés Paz told the Bridges Committee that the bridge was safe.")
    assert found.only["told"]["name"] == "Bridges Committee"
    assert not [r for r in found.findings.records if isinstance(r, Document)]


def test_what_hangs_on_a_statement_within_another_is_told_of_the_inner_one_alone(read):
    found = read("Inés Paz told Radio Tres Vientos that Leo Mora had said the bridge was safe.")
    told = {tuple(found.names(a["speakers"])): a["told"] and a["told"]["name"] for a in found.data["attributions"]}
    assert told == {("Inés Paz",): "Radio Tres Vientos", ("Leo Mora",): None}
