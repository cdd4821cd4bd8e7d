"""What derives from the ontology is checked in, up to date, and made the same each time."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, XSD, Literal

from onrecord.assets import asset
from onrecord.vocabulary import MAPPING
from onrecord.vocabulary.__main__ import main
from onrecord.vocabulary.generate import OWNED, generated, write
from onrecord.vocabulary.mapping import from_json, to_json
from onrecord.vocabulary.ontology import Ontology, OntologyError
from tests.vocabulary.specimen import Story
from tests.vocabulary.triples import graph

ROOT = asset("ontology").parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("ontology", "queries/cypher/load"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_generating_again_changes_nothing() -> None:
    files = generated(ROOT)
    held = {str(p.relative_to(ROOT)): p.read_text("utf-8") for d in OWNED for p in (ROOT / d).rglob("*") if p.is_file()}
    assert held == files


def test_the_generator_restores_what_was_lost_changed_or_added(copy: Path) -> None:
    (copy / "ontology/generated/mapping.json").unlink()
    (copy / "ontology/generated/terms.md").write_text("spoiled", "utf-8")
    (copy / "queries/cypher/load/Nobody.cypher").write_text("RETURN 1", "utf-8")
    assert sorted(write(copy)) == [
        "ontology/generated/mapping.json",
        "ontology/generated/terms.md",
        "queries/cypher/load/Nobody.cypher",
    ]
    assert write(copy) == []


def test_the_command_tells_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert capsys.readouterr().out == "0 files changed\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("rdfs:range onr:Snapshot ;", "", "has no range"),
        ('onr:layer "text" ;', "", "lacks"),
        ('onr:layer "picture" ;', 'onr:layer "system" ;', "does not say that it stands in"),
    ],
)
def test_an_ontology_that_no_record_can_follow_is_refused(copy: Path, old: str, new: str, message: str) -> None:
    path = copy / "ontology/onrecord.ttl"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(OntologyError, match=message):
        generated(copy)


def test_the_mapping_comes_back_from_its_json(ontology: Ontology) -> None:
    mapping = ontology.mapping
    assert from_json(to_json(mapping)) == mapping == MAPPING


def test_every_class_and_relationship_has_its_loading_statement() -> None:
    folder = asset("queries", "cypher", "load")
    expected = {c.label for c in MAPPING.classes}
    for c in MAPPING.classes:
        expected |= {f"{c.label}.{p.neo4j}.{t}" for p in c.properties if p.kind == "object" for t in p.range}
        expected |= {f"{c.label}.GENERATED_BY.{t}" for t in c.generated_by}
    assert {p.stem for p in folder.glob("*.cypher")} == expected


def test_a_loading_statement_is_its_own_signature() -> None:
    names = set()
    for path in asset("queries", "cypher", "load").glob("*.cypher"):
        text = path.read_text("utf-8")
        header = re.match(r"// (load_[a-z_]+)\(rows\): .+\.\n", text)
        assert header, path
        assert set(re.findall(r"\$\w+", text)) == {"$rows"}
        names.add(header[1])
    assert len(names) == len(list(asset("queries", "cypher", "load").glob("*.cypher")))


def test_json_ld_with_the_context_is_the_same_graph() -> None:
    """Values written as plain JSON under their plain names, ids without the namespace."""
    context = json.loads(asset("ontology", "generated", "context.jsonld").read_text("utf-8"))
    triples = graph(Story().records)
    nodes: dict[str, dict[str, Any]] = {}
    for s, p, o in triples:
        node = nodes.setdefault(s, {"id": s.removeprefix(MAPPING.data)})
        if p == RDF.type:
            node["type"] = o.removeprefix(MAPPING.namespace)
        else:
            native = isinstance(o, Literal) and o.datatype in (XSD.boolean, XSD.integer)
            value = json.loads(str(o)) if native else str(o).removeprefix(MAPPING.data)
            node.setdefault(p.removeprefix(MAPPING.namespace), []).append(value)
    text = json.dumps({**context, "@graph": list(nodes.values())})
    told = {str(q.triple) for q in parse(text, RdfFormat.JSON_LD)}
    assert told == {str(q.triple) for q in parse(triples.serialize(format="nt"), RdfFormat.N_TRIPLES)}


def test_the_page_names_every_term_and_value() -> None:
    page = asset("ontology", "generated", "terms.md").read_text("utf-8")
    for c in MAPPING.classes:
        assert f"\n### {c.name}\n" in page
        for p in c.properties:
            assert f"| `{p.name}`" in page
            assert p.kind == "datatype" or f"`{p.name}` → `{p.neo4j}`" in page


def test_the_mapping_is_loaded_without_rdf() -> None:
    program = "import sys, onrecord.vocabulary as v; v.MAPPING; sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
