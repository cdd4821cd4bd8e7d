"""A document with an issuer is the issuer's own words, except what it reports of others."""

from onrecord.model import Attestation, described_actor_id
from onrecord.model.terms import Item

from .conftest import DOCUMENT

ISSUED = {Item.ISSUER: "Harbour Board of Morro", Item.PUBLISHED: "2031-05-15"}
TEXT = """The Harbour Board of Morro met on Wednesday.

The north pier stays closed until June 2. No ship may be unloaded there at night.

The mayor said that nobody had asked him.

We regret that the works were late. The Board takes note of the complaints.

Signed, the secretary
"""


def test_its_sentences_are_statements_of_the_issuer_and_others_words_are_theirs(read):
    found = read(TEXT, ISSUED)
    board = ["Harbour Board of Morro"]
    assert [(speakers, content) for speakers, _, content in found.statements] == [
        (board, "The Harbour Board of Morro met on Wednesday."),
        (board, "The north pier stays closed until June 2."),
        (board, "No ship may be unloaded there at night."),
        (["The mayor"], "that nobody had asked him"),
        (board, "that the works were late"),
    ]
    assert {a["kind"] for a in found.data["attributions"] if a["rule"] == "issuer"} == {"indirect"}


def test_what_it_forbids_is_demanded(read):
    assert [a["modality"] for a in read(TEXT, ISSUED).data["attributions"]][2] == "demanded"


def test_an_issuer_whom_the_text_does_not_name_is_the_one_of_the_metadata(read):
    found = read("The north pier stays closed until June 2.", ISSUED)
    assert found.names(found.only["speakers"]) == ["Harbour Board of Morro"]
    (attestation,) = (r for r in found.findings.records if isinstance(r, Attestation))
    assert attestation.speaker == (described_actor_id(DOCUMENT, Item.ISSUER, "Harbour Board of Morro"),)


def test_without_an_issuer_such_sentences_are_nobodys(read):
    assert read("The north pier stays closed until June 2.").data["attributions"] == []
