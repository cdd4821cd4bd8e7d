"""RDF of the record: the same triples in each format, the same records back, and the laws checked over it."""

import dataclasses
import io
import random

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from onrecord import rdf
from onrecord.model import Extraction, Snapshot, Span
from onrecord.rdf.check import shapes_broken
from onrecord.vocabulary import LAYERS, MAPPING, RowError
from tests.vocabulary.specimen import Story

STORY = Story()
ACTIVITY = next(r.id for r in STORY.records if isinstance(r, Extraction))
STREAM: list[rdf.Generated] = [
    (record, () if MAPPING[type(record).__name__].layer == "system" else (ACTIVITY,))
    for record in sorted(STORY.records, key=lambda r: r.id)
]


def written(name: str, stream: list[rdf.Generated] = STREAM, layers: tuple[str, ...] = LAYERS) -> bytes:
    to = io.BytesIO()
    rdf.write(rdf.FORMATS[name](stream, layers), to)  # type: ignore[arg-type]
    return to.getvalue()


def triples(data: bytes, form: RdfFormat) -> set[Triple]:
    return {Triple(q.subject, q.predicate, q.object) for q in parse(data, format=form)}


def quads_of(data: bytes) -> list[Quad]:
    return list(parse(data, format=RdfFormat.N_QUADS))


def test_the_same_triples_stand_in_each_format() -> None:
    nquads = triples(written("nquads"), RdfFormat.N_QUADS)
    assert nquads
    assert triples(written("turtle"), RdfFormat.TURTLE) == nquads
    assert triples(written("jsonld"), RdfFormat.JSON_LD) == nquads


def test_records_come_back_as_they_were() -> None:
    assert list(rdf.records(quads_of(written("nquads")))) == STREAM


def test_law_4_equal_content_is_equal_byte_for_byte_whoever_recorded_it_and_when() -> None:
    content = [(r, g) for r, g in STREAM if MAPPING[type(r).__name__].layer != "system"]
    once = written("nquads", content, rdf.CONTENT)
    elsewhere = [(record, ("ex-" + "a" * 26,)) for record, _ in content]
    assert written("nquads", elsewhere, rdf.CONTENT) == once
    assert b"generatedBy" not in once
    assert b"endedAt" not in once


def test_law_5_a_reader_of_any_format_sees_whether_a_person_has_looked_and_reading_it_back_changes_nothing() -> None:
    looked = rdf.Looked("accepted", ("speaker", "words"), ("Inés Paredes",))
    told = [(r, g, looked if r.id == STORY.said else None) for r, g in STREAM]
    nquads = written("nquads", told)  # type: ignore[arg-type]  # with what persons checked
    lines = [line for line in nquads.decode().splitlines() if "#review>" in line or "#checked" in line]
    assert len(lines) == 4
    assert all("/graph/picture>" in line for line in lines)
    assert triples(written("turtle", told), RdfFormat.TURTLE) == triples(nquads, RdfFormat.N_QUADS)  # type: ignore[arg-type]
    assert triples(written("jsonld", told), RdfFormat.JSON_LD) == triples(nquads, RdfFormat.N_QUADS)  # type: ignore[arg-type]
    assert list(rdf.records(quads_of(nquads))) == STREAM
    shapes = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads_of(nquads))
    assert not list(shapes_broken(shapes))


def test_lines_of_nquads_are_sorted_within_a_subject_and_subjects_by_id() -> None:
    lines = written("nquads").decode().splitlines()
    subjects = [line.split(" ", 1)[0] for line in lines]
    assert subjects == sorted(subjects)
    for subject in set(subjects):
        block = [line for line in lines if line.startswith(subject)]
        assert block == sorted(block)


def test_every_layer_is_a_graph_of_its_own() -> None:
    graphs = {quad.graph_name for quad in quads_of(written("nquads"))}
    assert graphs == {rdf.graph(layer) for layer in LAYERS}


def test_there_are_no_blank_nodes_and_no_language_tags() -> None:
    text = written("nquads").decode()
    assert "_:" not in {word[:2] for line in text.splitlines() for word in line.split(" ")[:1]}
    assert all(getattr(q.object, "language", None) is None for q in quads_of(text.encode()))


def test_a_record_changed_in_its_rdf_is_refused_since_its_id_denies_it() -> None:
    changed = written("nquads").replace(b'"predicted"', b'"asserted"')
    assert changed != written("nquads")
    with pytest.raises(RowError):
        list(rdf.records(quads_of(changed)))


def test_rdf_that_is_not_of_this_record_is_refused() -> None:
    foreign = b"<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"
    with pytest.raises(rdf.QuadError, match="no record of OnRecord"):
        list(rdf.records(quads_of(foreign)))


def test_sparql_asks_over_all_layers_and_binds_ids_as_records() -> None:
    store = rdf.dataset(STREAM)
    asked = "SELECT ?statement ?report WHERE { ?report onr:attests ?statement }"
    assert rdf.ask(store, asked, {"statement": STORY.said}).rows
    assert rdf.ask(store, "ASK { ?s onr:endedAt ?t }").rows == ((True,),)
    with pytest.raises(rdf.SparqlError, match="not a SPARQL query"):
        rdf.ask(store, "SELECT nonsense")


def test_a_whole_good_store_passes() -> None:
    findings = [f for f in rdf.check(STREAM) if f.law != "2"]
    assert not findings


def test_law_1_a_text_that_was_altered_is_found() -> None:
    snapshot = next(r for r, _ in STREAM if isinstance(r, Snapshot))
    broken = dataclasses.replace(snapshot, text=snapshot.text.replace("desk", "mask"))
    findings = list(rdf.check([(broken if r == snapshot else r, g) for r, g in STREAM]))
    assert ("1", snapshot.id) in {(f.law, f.record) for f in findings}
    assert any(f.law == "1" and f.record.startswith(Span.PREFIX) for f in findings)


def test_law_2_what_nobody_generated_and_what_names_nothing_is_found() -> None:
    victim = next(r for r, _ in STREAM if isinstance(r, Span))
    findings = list(rdf.check([(r, () if r == victim else g) for r, g in STREAM]))
    assert ("2", victim.id) in {(f.law, f.record) for f in findings}
    without = list(rdf.check([(r, g) for r, g in STREAM if r != victim]))
    assert any(victim.id in f.message for f in without)


def test_check_does_not_depend_on_the_order_of_the_stream() -> None:
    shuffled = STREAM.copy()
    random.Random(7).shuffle(shuffled)
    assert {*rdf.check(shuffled)} == {*rdf.check(STREAM)}
