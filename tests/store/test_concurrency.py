"""Several writers at once: no pair that must be judged is ever missed, and nothing is written twice."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from onrecord import resolve
from onrecord.model import Judgement
from onrecord.store import Store, connect
from tests.store.invented import OUTLETS, Report, content, corpus, ingest, wipe

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_threads_adding_reports_of_one_utterance_judge_every_pair(store: Store, first: int) -> None:
    reports = [Report(first + n, outlet=OUTLETS[n]) for n in range(4)]
    started = Barrier(len(reports))

    def add(report: Report) -> None:
        started.wait()
        report.add_to(store)
        store.renew(resolve.picture)

    with ThreadPoolExecutor(len(reports)) as pool:
        list(pool.map(add, reports))
    pairs = {(j.left, j.right) for j in content(store).values() if isinstance(j, Judgement) and j.left.startswith("st-")}
    assert len(pairs) == 6
    assert store.rebuild(resolve.picture) == 0


def test_threads_adding_the_same_report_write_it_once(store: Store) -> None:
    started = Barrier(4)

    def add(_: int) -> bool:
        started.wait()
        return bool(Report(1).add_to(store))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, range(4))) == 1


def test_two_processes_ingesting_at_once_come_to_what_one_would(store: Store) -> None:
    reports = corpus(8)
    ingest(store, *reports)
    once = content(store)
    wipe(store)
    ends = [(0, 8), (4, 8)]
    processes = [
        subprocess.Popen([sys.executable, "-m", "tests.store.ingester", str(first), str(last)], cwd=ROOT)
        for first, last in ends
    ]
    assert [process.wait() for process in processes] == [0, 0]
    assert content(store) == once
    assert store.rebuild(resolve.picture) == 0


def test_one_process_may_read_while_another_writes(store: Store) -> None:
    ingest(store, *corpus(2))
    with subprocess.Popen([sys.executable, "-m", "tests.store.ingester", "2", "6"], cwd=ROOT) as process:
        seen = 2
        with Store(connect()) as reader:
            while process.poll() is None:
                now = reader.status().records["Extraction"]
                assert now >= seen
                seen = now
    assert process.returncode == 0
    assert store.status().records["Extraction"] == 6
