"""Law 2's one exception: a withdrawn text is gone from everything, and a tombstone stands in its place."""

import gzip
import json
import os
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from onrecord import rdf
from onrecord.model import Curation, Document, Snapshot, Span, Statement
from onrecord.model.terms import Decision
from onrecord.record import NotHeldError, OpenRecord
from onrecord.store.withdrawing import TextWithdrawn
from onrecord.web import application
from tests.api.serving import serving
from tests.deciding.cases import ELSE, ONE, OTHER, member, shown
from tests.store.invented import ingest, wipe

ROOT = Path(__file__).parents[2]
KILLS = (2, 10, 20, 40)
WHO = {"by": "Inés Paredes", "reason": "the court in Larenas ordered it"}


def held(record: OpenRecord, folder: Path) -> str:
    """All that leaves a store: its backup, which holds every node and index, and every export."""
    file = folder / "kept.gz"
    record.store.backup(file)
    out = BytesIO()
    for name in rdf.FORMATS:
        record.export(name, out)
    return gzip.decompress(file.read_bytes()).decode() + out.getvalue().decode()


def runs(text: str, size: int = 5) -> set[str]:
    words = text.split()
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def test_no_five_words_of_it_are_left_anywhere(record: OpenRecord, tmp_path: Path) -> None:
    mine = runs(ELSE.text) - runs(ONE.text) - runs(OTHER.text)
    assert any(run in held(record, tmp_path) for run in mine)
    assert record.search(ELSE.words)
    record.withdraw(ELSE.document.id, **WHO)
    left = held(record, tmp_path)
    assert [run for run in sorted(mine) if run in left] == []
    assert record.search(f'"{ELSE.words}"') == []


def test_what_another_document_prints_too_stays_shown(record: OpenRecord, tmp_path: Path) -> None:
    before = shown(record, member(ONE, Statement))
    assert isinstance(before, Statement)
    assert before.text == ONE.words
    record.withdraw(ONE.document.id, **WHO)
    after = shown(record, member(OTHER, Statement))
    assert isinstance(after, Statement)
    assert after.text == OTHER.words
    left = held(record, tmp_path)
    assert [run for run in sorted(runs(ONE.text) - runs(OTHER.text)) if run in left] == []


def test_the_tombstone_tells_hash_reason_name_and_instant(record: OpenRecord) -> None:
    act = record.withdraw(ELSE.document.id, **WHO)
    assert isinstance(act, Curation)
    assert act.decision is Decision.WITHDRAW
    stone = record.store.get([ELSE.snapshot.id])[ELSE.snapshot.id]
    assert isinstance(stone, Snapshot)
    assert (stone.withdrawn, stone.text, stone.sha256) == (True, "", ELSE.snapshot.sha256)
    assert set(act.used) == {ELSE.document.id, ELSE.snapshot.id}
    (entry,) = [e for e in record.log(ELSE.document.id) if e.id == act.id]
    assert (entry.by, entry.reason) == (WHO["by"], WHO["reason"])


def test_ids_and_offsets_stay_and_the_record_checks(record: OpenRecord) -> None:
    ids = {r.id for r, _ in record.store.records()}
    span = ELSE.span(ELSE.words)
    act = record.withdraw(ELSE.document.id, **WHO)
    assert act is not None
    assert {r.id for r, _ in record.store.records()} == ids | {act.id, act.performed_by}
    kept = record.store.get([span.id])[span.id]
    assert isinstance(kept, Span)
    assert (kept.start, kept.end, kept.exact, kept.prefix, kept.suffix) == (span.start, span.end, "", "", "")
    assert list(record.check()) == []


def test_the_same_text_is_not_taken_in_again(record: OpenRecord) -> None:
    record.withdraw(ELSE.document.id, **WHO)
    with pytest.raises(TextWithdrawn, match="onrecord log"):
        ingest(record.store, ELSE)


def test_a_text_that_names_another_outlet_leaves_a_record_that_checks(record: OpenRecord, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "Minister Ana Robledo told Radio Tres Cóndores on Monday: “The crossing stays open all winter.”\n", "utf-8"
    )
    record.ingest(article)
    (document,) = (d for d in record.documents() if d.id not in {r.document.id for r in (ONE, OTHER, ELSE)})
    assert [r for r, _ in record.store.records() if isinstance(r, Document) and r.is_stub]
    assert not list(record.check())
    record.withdraw(document.id, **WHO)
    assert not list(record.check())


def test_its_page_says_so_and_marks_no_words(record: OpenRecord) -> None:
    record.withdraw(ELSE.document.id, **WHO)
    with serving(application(record.store)) as client:
        page = client.get(f"/{member(ELSE, Statement)}").text
    assert "text was withdrawn" in page
    assert "<mark>" not in page


def test_twice_is_done_already(record: OpenRecord) -> None:
    assert record.withdraw(ELSE.document.id, **WHO)
    ended = record.store.log_end()
    assert record.withdraw(ELSE.document.id, **WHO) is None
    assert record.store.log_end() == ended


def test_the_past_has_lost_the_words_too(record: OpenRecord) -> None:
    before = record.store.log_end().recorded_at
    record.withdraw(ELSE.document.id, **WHO)
    then = record.at(before).store.get([member(ELSE, Statement), ELSE.document.id])
    statement, document = then[member(ELSE, Statement)], then[ELSE.document.id]
    assert isinstance(statement, Statement)
    assert statement.text is None
    assert isinstance(document, Document)
    assert document.title is None


def test_a_rebuild_brings_nothing_back(record: OpenRecord) -> None:
    record.withdraw(ELSE.document.id, **WHO)
    assert record.rebuild() == 0


def test_what_is_not_held_and_what_is_not_signed_is_refused(record: OpenRecord) -> None:
    with pytest.raises(NotHeldError, match="onrecord documents"):
        record.withdraw(member(ELSE, Statement), **WHO)
    with pytest.raises(ValueError, match="signed"):
        record.withdraw(ELSE.document.id, by=" ", reason="so")


@pytest.mark.parametrize("fuse", KILLS)
def test_killed_at_any_point_it_is_done_whole_or_not_at_all(record: OpenRecord, tmp_path: Path, fuse: int) -> None:
    command = [sys.executable, "-m", "tests.deciding.withdrawer", ELSE.document.id, str(fuse)]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    stone = record.store.get([ELSE.snapshot.id])[ELSE.snapshot.id]
    assert isinstance(stone, Snapshot)
    mine = runs(ELSE.text) - runs(ONE.text) - runs(OTHER.text)
    left = {run for run in mine if run in held(record, tmp_path)}
    assert left == (set() if stone.withdrawn else mine)
    assert bool(stone.withdrawn) == any(d["decision"] == "withdraw" for d in record.decisions())
    record.withdraw(ELSE.document.id, **WHO)
    assert list(record.check()) == []


def test_a_withdrawal_travels_with_the_decisions(record: OpenRecord) -> None:
    record.withdraw(ELSE.document.id, **WHO)
    lines = [json.dumps(line, default=str) for line in record.decisions()]
    wipe(record.store)
    ingest(record.store, ONE, OTHER, ELSE)
    assert [t.problem for t in record.take_decisions(lines)] == [None]
    stone = record.store.get([ELSE.snapshot.id])[ELSE.snapshot.id]
    assert isinstance(stone, Snapshot)
    assert stone.withdrawn
    assert [t.added for t in record.take_decisions(lines)] == [False]
