"""On any number of workers, the same answers in the same order (law 4)."""

import json
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.workers import in_order

SAMPLE = str(Path(__file__).parents[1] / "ingest" / "sample")


def test_answers_come_in_the_order_of_the_things():
    assert list(in_order(abs, range(-40, 0), 2)) == list(range(40, 0, -1))


def test_things_are_taken_as_answers_are_wanted():
    taken: list[int] = []

    def things():
        for n in range(1_000):
            taken.append(n)
            yield n

    answers = in_order(abs, things(), 2)
    assert next(answers) == 0
    assert len(taken) <= 8
    answers.close()


def test_the_sample_is_read_alike_by_one_worker_and_by_two():
    alone, together = (CliRunner().invoke(app, ["extract", SAMPLE, "--workers", n]) for n in ("1", "2"))
    assert [json.loads(line)["id"] for line in alone.stdout.splitlines()]
    assert alone.stdout_bytes == together.stdout_bytes
