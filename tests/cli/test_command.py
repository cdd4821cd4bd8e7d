"""The command, as a person and as a program use it. Runs against the store of the test run, on the sample."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.cli.problems import sentence
from onrecord.record import OpenRecord
from onrecord.resolve import EvidenceError
from onrecord.store import StoreError


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), catch_exceptions=False)


def data(*words: str) -> str:
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    "command",
    ["ingest", "extract", "evaluate", "describe", "search", "trace", "cite", "copies", "conflicts", "positions",
     "timeline", "documents", "query", "export", "check", "queue", "decide", "decisions", "log", "diff", "compare",
     "status", "doctor", "models", "rebuild", "backup", "restore", "serve", "demo", "store"],
)  # fmt: skip
def test_every_command_explains_itself(command: str) -> None:
    assert "Usage" in data(command, "--help")


def test_ingesting_again_writes_nothing(sample: OpenRecord) -> None:
    before = sample.store.status()
    lines = [json.loads(line) for line in data("ingest", "ingest/sample", "--json").splitlines()]
    assert lines
    assert not any(line["added"] for line in lines)
    assert sample.store.status() == before


def test_a_server_beyond_this_machine_does_not_write() -> None:
    done = run("serve", "--write", "--host", "0.0.0.0")
    assert done.exit_code == 2
    assert "for this machine alone" in done.stderr


def test_a_search_is_found_by_a_program(sample: OpenRecord) -> None:
    hits = json.loads(data("search", "single window", "--json"))
    assert hits[0]["kind"] == "Statement"
    assert "single window" in hits[0]["label"]


def test_a_search_without_accents_finds_the_name(sample: OpenRecord) -> None:
    assert "Lucía Huamaní de la Vega" in data("search", "lucia huamani", "--kind", "actor")


def test_nothing_found_is_said_and_told_by_the_exit_code(sample: OpenRecord) -> None:
    done = run("search", "xylophone")
    assert done.exit_code == 1
    assert "Nothing on record" in done.stderr


def test_a_trace_leads_to_the_exact_words_in_four_documents(sample: OpenRecord) -> None:
    told = data("trace", "single window for both countries")
    for expected in ("Austral Wire", "Cordillera Post", "Arica Beacon", "Lima Evening Lantern"):
        assert expected in told
    assert "“There will be a single window for both countries,”" in told
    assert "read by software, not checked" in told
    assert "Fictional example" in told


def test_a_brief_trace_has_a_line_a_report_and_what_they_rest_on(sample: OpenRecord) -> None:
    told = data("trace", "single window for both countries", "--brief").splitlines()
    assert "├─ 2031-05-13  Arica Beacon, from Austral Wire: Joint Customs Desk to Open June 2, Ministers Say" in told
    assert "rests on Austral Wire" in told
    assert len(told) < 20


def test_a_trace_as_json_has_offsets_that_fit_the_text(sample: OpenRecord) -> None:
    found = json.loads(data("trace", "single window for both countries", "--json"))
    assert found["kind"] == "Statement"
    assert len(found["reports"]) == 4


def test_any_id_that_was_printed_can_be_traced(sample: OpenRecord) -> None:
    for document in json.loads(data("documents", "--json")):
        assert document["title"] in data("trace", document["id"])


def test_an_unknown_id_is_refused_in_a_sentence(sample: OpenRecord) -> None:
    with pytest.raises(LookupError) as refused:
        run("trace", "st-" + "a" * 26)
    assert "is not in this record" in str(sentence(refused.value))


def test_the_timeline_has_two_lanes_and_no_second_hand_words(sample: OpenRecord) -> None:
    told = data("timeline", "CL", "PE")
    assert "Chile (CL) and Peru (PE)" in told
    found = json.loads(data("timeline", "cl", "pe", "--json"))
    assert found["entries"]


def test_positions_are_found_by_a_part_of_a_name_and_told_with_words_office_and_source(sample: OpenRecord) -> None:
    told = data("positions", "valdebenito")
    for expected in ("denies it", "in the reporter's words", "director of Chile’s northern customs service", "Morro Gazette"):
        assert expected in told
    (by_id,) = {one["actor"]["id"] for one in json.loads(data("positions", "Ignacio Valdebenito Soto", "--json"))}
    claims = json.loads(data("positions", by_id, "--json"))
    (only,) = json.loads(data("positions", by_id, "--on", claims[0]["claim"], "--json"))
    assert only == claims[0]


def test_a_name_that_nobody_or_more_than_one_bears_is_told_with_the_remedy(sample: OpenRecord) -> None:
    with pytest.raises(LookupError, match="nobody on record is called “Wachsmann”") as refused:
        run("positions", "Wachsmann")
    assert sentence(refused.value)
    with pytest.raises(LookupError, match="may be any of these; give the whole name, or the id:\n  ac-") as refused:
        run("positions", "customs")
    assert sentence(refused.value)


def test_reports_as_csv_and_json_lines_say_the_same(sample: OpenRecord, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    run("export", "--format", "csv", "-o", str(target))
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    run("export", "--format", "jsonl", "-o", str(tmp_path / "reports.jsonl"))
    lines = [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(lines) > 0
    assert list(rows[0]) == list(lines[0])
    held = [row for row in rows if row["document_held"] == "True"]  # a carrier that is only cited has no collection
    assert {row["collection"] for row in held} == {"Fictional example"}
    assert not list(tmp_path.glob("*.part"))


def test_content_is_exported_equal_byte_for_byte(sample: OpenRecord, tmp_path: Path) -> None:
    for name in ("once", "again"):
        run("export", "--format", "nquads", "--content-only", "-o", str(tmp_path / name))
    once = (tmp_path / "once").read_bytes()
    assert once
    assert once == (tmp_path / "again").read_bytes()
    assert b"endedAt" not in once


def test_the_laws_hold_over_the_sample(sample: OpenRecord) -> None:
    assert json.loads(data("check", "--json"))["findings"] == []


def test_making_the_picture_anew_changes_nothing(sample: OpenRecord) -> None:
    before = [record for record, _ in sample.store.records()]
    assert "All was as it should be" in run("rebuild").stderr
    assert [record for record, _ in sample.store.records()] == before


def test_a_damaged_picture_is_mended_and_that_is_said(sample: OpenRecord) -> None:
    before = [record for record, _ in sample.store.records()]
    damage = "MATCH (s:Statement) SET s.text = 'forged'"
    sample.connection.write(lambda tx: tx.run(damage).consume())
    assert [record for record, _ in sample.store.records()] != before
    assert "shown otherwise than now" in run("rebuild").stderr
    assert [record for record, _ in sample.store.records()] == before


def test_evidence_that_is_lost_is_named_with_a_remedy() -> None:
    told = sentence(EvidenceError("the Span sp-x is named by evidence that was given without it"))
    assert told
    assert "sp-x" in told
    assert "restore" in told


def test_a_query_in_each_language(sample: OpenRecord) -> None:
    cypher = data("query", "--language", "cypher", "MATCH (s:Statement) RETURN count(s) AS n", "--format", "json")
    sparql = data("query", "--language", "sparql", "SELECT (COUNT(?s) AS ?n) { ?s a onr:Statement }", "--format", "json")
    assert json.loads(cypher) == json.loads(sparql) != [{"n": 0}]
    graphql = json.loads(data("query", "--language", "graphql", "{ documents(first: 1) { nodes { title } } }"))
    assert graphql["data"]["documents"]["nodes"]


def test_a_query_that_would_write_is_refused(sample: OpenRecord) -> None:
    with pytest.raises(StoreError):
        run("query", "--language", "cypher", "CREATE (n:Statement {id: 'x'}) RETURN n")
    assert "x" not in {record.id for record, _ in sample.store.records()}


def test_extract_needs_no_store_and_its_spans_are_the_words(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“The desk opens on Monday,” said Rosa Quispe Luna, mayor of Tacna.\n", encoding="utf-8")
    line = json.loads(data("extract", str(article), "--published", "2031-05-16"))
    text = article.read_text(encoding="utf-8")
    ((start, end),) = line["attributions"][0]["content"]
    assert text[start:end].strip(",") == "“The desk opens on Monday,”".strip(",")
    assert line["actors"][0]["name"] == "Rosa Quispe Luna"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(sample: OpenRecord, tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text('{"id": "a", "text": \n', encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    done = run("ingest", str(tmp_path))
    assert done.exit_code == 1
    assert "broken.jsonl" in done.stderr


def test_a_correction_must_be_signed(sample: OpenRecord) -> None:
    document = json.loads(data("documents", "--json"))[0]["id"]
    done = run("describe", document, "--title", "Another")
    assert done.exit_code == 2
    assert "--by" in done.stderr


def test_what_is_wrong_in_a_correction_is_told_and_nothing_is_written(sample: OpenRecord) -> None:
    document = json.loads(data("documents", "--json"))[0]["id"]
    before = sample.descriptions(document)
    with pytest.raises(ValueError, match="is no date") as refused:
        run("describe", document, "--published", "sometime soon", "--by", "An invented editor")
    assert sentence(refused.value)
    assert sample.descriptions(document) == before


def test_what_is_no_id_is_refused_in_a_sentence(sample: OpenRecord) -> None:
    with pytest.raises(ValueError, match="is not an OnRecord id") as refused:
        run("describe", "foo", "--title", "Another", "--by", "An invented editor")
    assert sentence(refused.value)


def test_square_brackets_in_a_title_are_shown_as_they_are(sample: OpenRecord, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“The bridge opens on Monday,” said Rosa Quispe Luna, mayor of Tacna.\n", encoding="utf-8")
    assert "Cargo [/] bridge [x]" in data("ingest", str(tmp_path / "a.txt"), "--title", "Cargo [/] bridge [x]")


def test_a_document_without_metadata_is_called_by_its_file(sample: OpenRecord, tmp_path: Path) -> None:
    note = tmp_path / "field-note.txt"
    note.write_text("“The pier is closed,” said Oda Brandvik, mayor of Morro.\n", encoding="utf-8")
    done = run("ingest", str(note))
    assert "1 document read, 1 of them new, 1 statement; 0 not read." in done.stderr
    (held,) = [d for d in json.loads(data("documents", "--json")) if d["file"] == str(note)]
    assert (held["title"], held["published"]) == (None, None)
    for shown in (data("documents"), data("trace", held["id"]), data("trace", "The pier is closed")):
        assert f"file {note}" in shown


def test_measures_through_a_pipe_have_headings(tmp_path: Path) -> None:
    gold = {"id": "a", "text": "“The pier is closed,” said Oda Brandvik.", "attributions": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    first, *others = data("evaluate", str(tmp_path / "gold.jsonl")).splitlines()
    assert first.split("\t") == ["measure", "value", "precision", "recall", "in gold", "found"]
    assert {line.count("\t") for line in others} == {5}


def test_gold_with_a_code_that_there_is_not_is_refused_in_a_sentence(tmp_path: Path) -> None:
    said = {"content": [[0, 21]], "modality": "sure", "speakers": []}
    gold = {"id": "a", "text": "“The pier is closed,” said Oda Brandvik.", "attributions": [said]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    done = run("evaluate", str(tmp_path / "gold.jsonl"))
    assert done.exit_code == 2
    assert "gold.jsonl, line 1: attributions, number 1" in done.stderr
    assert "asserted, predicted" in done.stderr


def test_a_backup_comes_back_as_it_was(sample: OpenRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", str(tmp_path / "record.onr"))
    run("export", "-o", str(tmp_path / "before.nq"))
    for name in ("ONRECORD_NEO4J_URI", "ONRECORD_NEO4J_USER", "ONRECORD_NEO4J_PASSWORD", "ONRECORD_NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "elsewhere"))  # an embedded store, whatever the run is on
    assert run("restore", str(tmp_path / "record.onr")).exit_code == 0
    run("export", "-o", str(tmp_path / "after.nq"))
    assert (tmp_path / "before.nq").read_bytes() == (tmp_path / "after.nq").read_bytes()


def test_a_graphql_error_is_told_by_the_exit_code(sample: OpenRecord) -> None:
    assert run("query", "--language", "graphql", "{ nope }").exit_code == 1


def test_more_rows_than_were_asked_for_are_announced(sample: OpenRecord) -> None:
    done = run("query", "--language", "cypher", "MATCH (s:Span) RETURN s.id AS id", "--limit", "3")
    assert len(done.stdout.splitlines()) == 3
    assert "more than 3 rows" in done.stderr


@pytest.mark.parametrize(
    "words", [["timeline", "CL", "CL"], ["timeline", "CL", "PE", "--from", "May 2031"], ["search", "a", "--kind", "x"]]
)
def test_what_was_asked_wrongly_is_told_by_the_exit_code(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2
