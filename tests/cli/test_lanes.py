"""Two lanes with what both share between them where there is room, one list where there is none; never too wide."""

import os
import re
import struct
import subprocess
import sys
from dataclasses import replace

import pytest
from rich.cells import cell_len

from onrecord.analysis.capacity import Capacity
from onrecord.analysis.entries import Entry, Office, Printed
from onrecord.analysis.lanes import Lane
from onrecord.analysis.order import Dated, order
from onrecord.analysis.silence import Call, Silence
from onrecord.analysis.sources import Named, Source
from onrecord.analysis.timeline import Side, Timeline
from onrecord.cli.lanes import shown
from onrecord.model.terms import EventStatus, RoleStatus, SaidBasis
from onrecord.record import OpenRecord

COMMAND = (sys.executable, "-c", "from onrecord.cli import main; main()")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LONG = "que los camiones cargados de uva esperaron cuatro días en el paso de Quebrada Honda sin que nadie les diera un papel "
URL = "https://example.org/" + "a" * 150


def entry(name: str, lane: Lane, text: str, days: tuple[str, str] | None, who: str = "Lucía Huamaní de la Vega") -> Entry:
    source = Source(
        f"do-{name}", True, None, "Invented", "El Mirador de Tacna", None, None, None, "2031-05-12", URL, None, None, "es"
    )
    shared = lane is Lane.SHARED
    return Entry(
        id=f"st-{name * 26}"[:29],
        lane=lane,
        kind="Event" if shared else "Statement",
        text=text,
        who=(Named("ac-a", who),),
        offices=(Office("ac-a", "ministra de Comercio Exterior", RoleStatus.CURRENT, True, Capacity.NATIONAL_GOVERNMENT),),
        earliest=days and days[0],
        latest=days and days[1],
        basis=SaidBasis.STATED,
        inferred=False,
        printed=(Printed("at-a", source, ()),),
        event_status=EventStatus.PAST if shared else None,
        capacity=None if shared else Capacity.NATIONAL_GOVERNMENT,
    )  # fmt: skip


def timeline(*entries: Entry, undated: tuple[Entry, ...] = (), apart: tuple[Entry, ...] = ()) -> Timeline:
    places, _ = order(Dated(e.id, e.earliest, e.latest) for e in entries)
    by_id = {e.id: e for e in entries}
    held = Silence("2031-05-20", "2031-06-02", 14, 12, 3, 6, Call.SILENCE)
    return Timeline(
        Side("CL", "Chile", (held,)), Side("PE", "Perú"),
        tuple(replace(by_id[p.id], place=(p.first, p.last), order_unknown_with=p.order_unknown_with) for p in places),
        undated, apart,
    )  # fmt: skip


FOUND = timeline(
    entry("a", Lane.A, LONG * 3, ("2031-05-02", "2031-05-02")),
    entry("b", Lane.B, "that it opens", ("2031-05-05", "2031-05-09")),
    entry("c", Lane.A, LONG, ("2031-05-07", "2031-05-07")),
    entry("d", Lane.SHARED, "the talks in Arica", ("2031-05-12", "2031-05-12")),
    entry("e", Lane.B, "葡萄" * 60, ("2031-05-14", "2031-05-14"), who="山田" * 20),
    entry("f", Lane.B, "x" * 300, ("2031-05-16", "2031-05-16")),
    undated=(entry("g", Lane.A, "that it rained", None),),
    apart=(entry("h", Lane.NONE, LONG, ("2031-05-03", "2031-05-03")),),
)


@pytest.mark.parametrize("width", [30, 80, 99, 100, 120, 160, 237])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    lines = [line.plain for line in shown(FOUND, width)]
    assert max(map(cell_len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)
    letters = "".join("".join(lines).replace("│", "").split())
    assert (letters.count("葡"), letters.count("x") >= 300) == (60, True)
    for e in (*FOUND.entries, *FOUND.undated, *FOUND.apart):
        assert e.id in letters


def test_on_a_wide_terminal_each_state_has_its_lane_and_what_is_shared_stands_between() -> None:
    lines = [line.plain for line in shown(FOUND, 120)]
    head = next(n for n, line in enumerate(lines) if "Chile (CL)" in line)
    middle = lines[head].index("│")
    assert lines[head].index("Perú (PE)") > middle
    assert lines[head + 1].index("┼") == middle
    for line in lines[head + 2 :]:
        if "that it opens" in line:
            assert line.index("that it opens") > middle
        if "the talks in Arica" in line:
            assert 10 < len(line) - len(line.lstrip()) < middle < len(line)
        if "Quebrada" in line and "│" in line[2:]:
            assert line.index("Quebrada") < middle


def test_entries_whose_order_is_unknown_stand_beside_each_other_in_a_bracket() -> None:
    lines = [line.plain for line in shown(FOUND, 120)]
    start = lines.index("┌ order unknown: 2 entries")
    assert lines[start + 1].startswith("│ 2031-05-07")
    assert "│ 2031-05-05" in lines[start + 1] or "between 2031-05-05" in lines[start + 1]
    assert "└" in lines[start:]
    assert not any(line.startswith("│") for line in lines[:start])


def test_on_a_narrow_terminal_it_is_one_list() -> None:
    lines = [line.plain for line in shown(FOUND, 80)]
    assert lines[0] == "Chile (CL) and Perú (PE)"
    assert not any("┼" in line for line in lines)
    assert any(line.startswith("│    ") for line in lines), "folded words keep their margin"


def test_an_empty_timeline_says_so_in_either_form() -> None:
    for width in (80, 120):
        assert "Nothing in this record." in [line.plain for line in shown(timeline(), width)]


def seen(width: int, *words: str) -> str:
    """What a person sees who runs the command in a terminal of so many columns."""
    pty = pytest.importorskip("pty")
    import fcntl
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    run = [sys.executable, "-c", "from onrecord.cli import main; main()", *words]
    with subprocess.Popen(
        run, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env={**environment, "TERM": "xterm"}
    ) as child:
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            parts.append(part)
        os.close(ours)
    assert child.returncode == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


@pytest.mark.parametrize("width", [80, 120])
def test_in_a_terminal_it_fills_the_width(width: int, sample: OpenRecord) -> None:
    told = seen(width, "timeline", "CL", "PE")
    lines = COLOUR.sub("", told).splitlines()
    assert width - 3 <= max(map(cell_len, lines)) <= width
    assert any("┼" in line for line in lines) is (width >= 100)
    assert COLOUR.search(told) or width < 100


def test_through_a_pipe_it_is_a_list_of_whole_lines_without_colours(sample: OpenRecord) -> None:
    environment = {**os.environ, "COLUMNS": "160", "TERM": "xterm"}
    done = subprocess.run([*COMMAND, "timeline", "CL", "PE"], capture_output=True, check=True, env=environment)
    piped = done.stdout.decode()
    assert "\x1b" not in piped
    assert "┼" not in piped
    assert max(map(len, piped.splitlines())) > 160
