"""What the shapes accept and refuse: one good graph, and for each thing they say one graph that breaks it.

Two engines read every graph, so that a fault of one shows.
"""

from itertools import chain
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, XSD, BNode, Graph, Literal, URIRef
from shacl import Shapes

from tests.vocabulary.specimen import Story
from tests.vocabulary.triples import DATA, FILES, ONR, ONRS, fast, graph, node, reference, shapes

STORY = Story()
SHAPES_FOR_SHAPES = Path(pyshacl.__file__).parent / "assets" / "shacl-shacl.ttl"
S = STORY
QUOTE = S.span("“The desk will open,”", S.copy).id
SAID = S.span("said").id
BAD = {kind: f"{kind}-{'a' * 26}" for kind in ("st", "ac", "ev", "fg")}


def decimal(text: str) -> Literal:
    return Literal(text, datatype=XSD.decimal, normalize=False)


# Each: the shape, what it says, and what is written instead: of a subject's property, these values and no others.
BROKEN = [
    ("Document", "A held document needs its text", [(S.copy.id, "snapshotOf", [S.first.id])]),
    ("Document", "A stub is not held", [(S.copy.id, "snapshotOf", [S.stub.id])]),
    ("Document", "A stub is known by who cites it", [(S.stub.id, "stubName", [])]),
    ("Document", "Only a stub has stubName", [(S.first.id, "stubName", ["Radio Moquegua"])]),
    ("Document", "The current snapshot is another document's", [(S.first.id, "currentSnapshot", [S.copy.id])]),
    ("Description", "A description replaces one of the same item", [(S.described.id, "item", ["title"])]),
    ("Description", "The words of a description stand in another", [(S.described.id, "evidenceSpan", [QUOTE])]),
    ("Hash", "A SHA-256 has 64", [(S.snapshot.id, "sha256", ["abc"])]),
    ("Configuration", "A configuration's SHA-256", [(S.software.id, "configSha256", ["abc"])]),
    ("Snapshot", "The SHA-256 is not that of the text", [(S.snapshot.id, "sha256", ["0" * 64])]),
    ("Span", "A span starts at 0 or later", [(SAID, "start", [-1])]),
    ("Span", "A span is not empty", [(SAID, "end", [0])]),
    ("Span", "The exact words have another length", [(SAID, "exact", ["sai"])]),
    ("Span", "The exact words are not the text", [(SAID, "exact", ["paid"])]),
    ("Span", "The prefix is not the 32", [(SAID, "prefix", ["something else"])]),
    ("Span", "The suffix is not the 32", [(SAID, "suffix", [""])]),
    ("Span", "The span was taken from another text", [(SAID, "sha256", ["0" * 64])]),
    ("Statement", "Nothing reports this statement", [(BAD["st"], RDF.type, [ONR.Statement])]),
    ("Statement", "A statement cannot be hearsay of itself", [(S.report.id, "hearsayOf", [S.said])]),
    ("Actor", "Nothing refers to this actor", [(BAD["ac"], RDF.type, [ONR.Actor])]),
    ("Event", "Nothing reports this event", [(BAD["ev"], RDF.type, [ONR.Event])]),
    ("Figure", "Nothing reports this figure", [(BAD["fg"], RDF.type, [ONR.Figure])]),
    ("Cluster", "The head of a cluster is its own head", [(S.head, "canonical", [S.follower])]),
    ("Cluster", "The head of a cluster has the least id", [(S.head, "canonical", [S.follower])]),
    ("Cluster", "Only the head of a cluster carries", [(S.follower, "name", ["Larenas"])]),
    ("Evidence", "The words stand in another document", [(S.reference.id, "mention", [QUOTE])]),
    ("Attestation", "A report in a held document shows", [(S.report.id, "contentSpan", [])]),
    ("Attestation", "A report in a stub has no words", [(S.carrier.id, "cueSpan", [SAID])]),
    ("Attestation", "The citation stands in another document", [(S.report.id, "citationSpan", [QUOTE])]),
    ("Attestation", "A carrier reports the same statement", [(S.carrier.id, "attests", [S.again])]),
    ("Attestation", "A report cannot be taken from itself", [(S.carrier.id, "derivedFromAttestation", [S.report.id])]),
    ("Attestation", "The role is somebody else's", [(S.role.id, "holder", [S.surname])]),
    ("ActorReference", "No words name this actor", [(S.reference.id, "mention", [])]),
    ("TimeExtent", "The bounds of a time cross", [(S.monday.id, "earliestBegin", ["2031-05-13"])]),
    ("Days", "The earliest day comes after the latest", [(S.said, "saidEarliest", ["2031-05-13"])]),
    ("Civil", "A day is written 2031-05-12", [(S.opening, "latest", ["June 2"])]),
    ("FigureReport", "A number is written in one way", [(S.number.id, "high", [decimal("6000.0")])]),
    ("FigureReport", "A range runs from its lower", [(S.number.id, "low", [decimal("7000")])]),
    ("FigureReport", "A range needs low and high", [(S.number.id, "high", [])]),
    ("FigureReport", "A range has no single value", [(S.number.id, "value", [decimal("5500")])]),
    ("FigureReport", "Only a range has low and high", [(S.number.id, "comparator", ["about"])]),
    ("Language", "A language is written as a BCP 47 tag", [(S.first.id, "language", ["English, mostly"])]),
    ("Country", "A state is written as its ISO", [(S.post.id, "countryCode", ["Chile"])]),
    ("Judgement", "A judgement is of level 1, 2 or 3", [(S.judgement.id, "level", [4])]),
    ("Judgement", "A member cannot be judged against itself", [(S.judgement.id, "left", [S.judgement.right])]),
    ("Judgement", "A judgement names its members in the order", [
        (S.judgement.id, "left", [S.judgement.right]), (S.judgement.id, "right", [S.judgement.left]),
    ]),
    ("Judgement", "Members of two kinds cannot be one", [(S.judgement.id, "right", [S.said])]),
    ("StatementLink", "A statement cannot answer or repeat itself", [(S.link.id, "linkTo", [S.link.link_from])]),
    ("ClaimLink", "A claim cannot contradict", [(S.claim_link.id, "claimTo", [S.claim_link.claim_from])]),
    ("RecordTime", "When something was done is told in UTC", [
        (S.extraction.id, "endedAt", [Literal("2031-05-17T09:30:00-04:00", datatype=XSD.dateTime, normalize=False)]),
    ]),
    ("RecordTime", "A record time is in UTC", [
        (S.extraction.id, "recordedAt", [Literal("2031-05-17T09:30:00-04:00", datatype=XSD.dateTime, normalize=False)]),
    ]),
    ("ClaimReview", "A review says how it rates", [(S.review.id, "rating", []), (S.review.id, "ratingValue", [])]),
    ("SignedReview", "A review is printed in a document, with its words", [(S.review.id, "evidenceSpan", [])]),
    ("SignedReview", "A review is printed in a document, with its words", [(S.signed.id, "inDocument", [S.second.id])]),
    ("SignedReview", "A review is printed in a document, with its words", [(S.signed.id, "reviewedOn", [])]),
    ("ReviewLink", "A review is about a statement", [(S.review_link.id, "judgementKind", ["different"])]),
    ("ClosedFigureReport", "FigureReport, comparator: give one, value", [(S.number.id, "comparator", ["nearly"])]),
    ("ClosedFigureReport", "FigureReport, comparator: give one", [(S.number.id, "comparator", [])]),
    ("ClosedFigureReport", "FigureReport, nature: give one", [(S.number.id, "nature", ["level", "share"])]),
    ("ClosedFigureReport", "FigureReport, low: give at most one, xsd:decimal.", [(S.number.id, "low", ["5000"])]),
    ("ClosedFigureReport", "FigureReport, inDocument: give one, Document.", [(S.number.id, "inDocument", [S.snapshot.id])]),
    ("ClosedFigureReport", "FigureReport, numberSpan: give one or more, Span.", [(S.number.id, "numberSpan", [])]),
    ("ClosedFigureReport", "A FigureReport holds what the ontology lists", [(S.number.id, "speaker", [S.larenas])]),
    ("ClosedStatement", "A Statement holds what the ontology lists", [(DATA["statement-1"], RDF.type, [ONR.Statement])]),
    ("ClosedPlace", "A Place is generated by one of", [(S.place.id, "generatedBy", [S.judgement.id])]),
    ("Typed", "A record is of exactly one class", [(S.place.id, RDF.type, [ONR.Place, ONR.Post])]),
    ("Typed", "A record is of exactly one class", [(S.place.id, RDF.type, [])]),
]  # fmt: skip


def broken(changes: list[tuple[object, object, list[object]]]) -> Graph:
    data = graph(STORY.records)
    for subject, predicate, values in changes:
        s, p = node(subject), predicate if isinstance(predicate, URIRef) else ONR[str(predicate)]
        data.remove((s, p, None))
        for value in values:
            data.add((s, p, node(value)))
    return data


def says(name: str) -> set[str]:
    return {str(o) for o in shapes(name).objects(None, SH.message)}


@pytest.mark.parametrize("name", FILES)
def test_the_shapes_are_themselves_valid(name: str) -> None:
    """By W3C's shapes for shapes, which pyshacl brings with it."""
    report = Shapes.from_file(str(SHAPES_FOR_SHAPES)).validate_file(str(FILES[name]))
    assert report.conforms, [r.message for r in report.results]


def test_a_graph_of_one_good_record_of_every_class_passes() -> None:
    data = graph(STORY.records)
    assert fast(data) == reference(data) == set()


@pytest.mark.parametrize(("shape", "message", "changes"), BROKEN, ids=lambda x: x if isinstance(x, str) else "")
def test_a_broken_graph_is_refused_with_what_to_do(
    shape: str, message: str, changes: list[tuple[object, object, list[object]]]
) -> None:
    data = broken(changes)
    found = {(focus, text) for focus, text in fast(data) if text.startswith(message)}
    assert found
    assert found <= reference(data, ONRS[shape], {focus for focus, _ in found})


def test_a_blank_node_is_refused() -> None:
    data = graph(STORY.records)
    data.add((BNode(), ONR.name, Literal("Larenas")))
    message = "A record has an IRI and is of exactly one class"
    assert any(text.startswith(message) for _, text in fast(data))
    assert any(text.startswith(message) for _, text in reference(data, ONRS.Typed))


def test_both_engines_find_the_same_where_all_is_broken_at_once() -> None:
    data = broken([*chain.from_iterable(changes for *_, changes in BROKEN)])
    assert fast(data) == reference(data) != set()


def test_everything_that_is_said_by_hand_is_tried() -> None:
    tried = [message for _, message, _ in BROKEN]
    assert {text for text in says("shapes.ttl") if not any(map(text.startswith, tried))} == set()


@pytest.mark.parametrize("name", FILES)
def test_every_message_says_in_words_what_to_do(name: str) -> None:
    for text in says(name):
        assert text.endswith((".", "…"))
        assert ":" in text or "give" in text or "holds what" in text, text
