"""Any question can be asked as of an instant (law 2), and each answer says as of which it is."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.model import Actor
from onrecord.record import OpenRecord
from onrecord.store import Connection
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member
from tests.store.invented import NAMES, WORDS, ingest

BEGINNING, YET_TO_COME = "2001-01-01T00:00Z", "2999-01-01T00:00Z"


@pytest.fixture
def record(connection: Connection) -> OpenRecord:
    record = OpenRecord(connection)
    ingest(record.store, ONE, OTHER)
    return record


@pytest.fixture
def before(record: OpenRecord) -> str:
    """When two reports were held; then came a third, and a decision on who had spoken in the first."""
    at = record.store.log_end().recorded_at
    assert at
    ingest(record.store, ELSE)
    record.decide(attestation(ONE).id, "set-speaker", member(ELSE, Actor), **WHO)
    return at.isoformat()


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), catch_exceptions=False)


def answer(*words: str) -> Any:
    done = run(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def names(found: Any) -> set[str]:
    return {s["name"] for s in found["speakers"]}


def test_a_trace_shows_who_had_spoken_as_was_known_then(before: str) -> None:
    asked = attestation(ONE).attests
    assert names(answer("trace", asked)) == {NAMES[1]}
    then = answer("trace", asked, "--as-of", before)
    assert then["as_of"] == before
    assert names(then["answer"]) == {NAMES[0]}
    told = run("trace", asked, "--as-of", before)
    assert told.stdout.startswith("As of ")
    assert NAMES[0] in told.stdout
    assert NAMES[1] not in told.stdout


def test_what_came_later_is_not_found_listed_or_exported(before: str) -> None:
    assert answer("search", WORDS[1])
    assert answer("search", WORDS[1], "--as-of", before)["answer"] == []
    assert (len(answer("documents")), len(answer("documents", "--as-of", before)["answer"])) == (3, 2)
    assert len(answer("log", "--as-of", before)["answer"]) < len(answer("log"))
    assert answer("queue", "--as-of", before)["answer"]["total"] < answer("queue")["total"]
    assert run("decisions").stdout
    assert not run("decisions", "--as-of", before).stdout
    rows, then = run("export", "-f", "csv").stdout, run("export", "-f", "csv", "--as-of", before)
    assert WORDS[1] in rows
    assert WORDS[1] not in then.stdout
    assert then.stderr.startswith("As of ")


def test_every_question_can_be_asked_as_of_an_instant(before: str) -> None:
    document = ONE.document.id
    for words in (
        ["copies", document], ["cite", attestation(ONE).attests],
        ["conflicts"], ["positions", NAMES[0]], ["timeline", "CL", "PE"], ["reviews"],
        ["query", "--language", "sparql", "SELECT (COUNT(?s) AS ?n) WHERE { ?s ?p ?o }"], ["check"],
    ):  # fmt: skip
        done = run(*words, "--as-of", before)
        assert done.exit_code == 0, done.output
        assert done.output.startswith("As of "), words


def test_before_the_first_entry_there_is_nothing_and_what_is_yet_to_come_is_said_to_be_so(record: OpenRecord) -> None:
    nothing = run("documents", "--as-of", BEGINNING)
    assert not nothing.stdout
    assert "the record held nothing yet; the first entry of its log is of 20" in nothing.stderr
    later = run("documents", "--as-of", YET_TO_COME)
    assert "is yet to come: what is held now" in later.stderr
    assert later.stdout == run("documents").stdout


@pytest.mark.parametrize("words", [["trace", "words"], ["log"], ["export"], ["timeline", "CL", "PE"]])
def test_an_unclear_instant_is_refused_with_an_example(words: list[str]) -> None:
    done = run(*words, "--as-of", "last Tuesday")
    assert done.exit_code == 2
    assert "write it as 2031-05-12T09:30Z" in done.stderr


def test_cypher_is_asked_of_the_present_alone(record: OpenRecord) -> None:
    done = run("query", "--language", "cypher", "RETURN 1", "--as-of", BEGINNING)
    assert done.exit_code == 2
    assert "--language graphql or sparql" in done.stderr


def test_what_writes_takes_no_instant() -> None:
    for command in ("ingest", "decide", "describe", "rebuild", "restore"):
        assert "--as-of" not in run(command, "--help").output


def test_two_instants_are_compared_with_before_after_and_who_did_it(before: str) -> None:
    found = answer("diff", "--from", before)
    assert {"earlier", "later", "differences", "entries"} == set(found)
    assert found["earlier"] == before
    keys = {"id", "kind", "change", "label", "altered", "merged_with", "split_from", "entries"}
    assert all(set(d) == keys for d in found["differences"])
    told = run("diff", "--from", before)
    assert told.stdout.startswith("What changed between ")
    assert f"speaker: {NAMES[0]} → {NAMES[1]}" in told.stdout
    assert f"{WHO['by']} set the speaker of" in told.stdout
    assert "Added (" in told.stdout
    nothing = run("diff", "--from", BEGINNING, "--to", BEGINNING)
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "Nothing that is shown changed" in nothing.stderr


def test_instants_the_wrong_way_round_are_refused(record: OpenRecord) -> None:
    done = run("diff", "--from", YET_TO_COME, "--to", BEGINNING)
    assert done.exit_code == 2
    assert "give the earlier instant first" in done.stderr
