"""The command ``timeline``: two states side by side, as a list, in lanes, or as a brief to hand on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .asof import AsOf, dated, heading, opened
from .output import Json, as_json, counted, fail, out, say

if TYPE_CHECKING:
    from onrecord.analysis.timeline import Timeline
    from onrecord.record import OpenRecord


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel="Ask")(timeline)


def timeline(
    a: Annotated[str, typer.Argument(help="A state, such as CL.")],
    b: Annotated[str, typer.Argument(help="The other, such as PE.")],
    earliest: Annotated[str | None, typer.Option("--from", help="Not before this day (ISO).")] = None,
    latest: Annotated[str | None, typer.Option("--to", help="Not after this day (ISO).")] = None,
    collection: Annotated[str | None, typer.Option(help="Only documents of this collection.")] = None,
    mutual: Annotated[bool, typer.Option("--mutual", help="Only what concerns the other state, or what both share.")] = False,
    only: Annotated[
        str | None,
        typer.Option(help="Only the entries of these ids, by commas, or listed in a file.", metavar="IDS|FILE"),
    ] = None,
    docx: Annotated[
        Path | None, typer.Option(help="Write a brief with numbered sources to this file, a Word document.", metavar="FILE")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What two states said and did, in order, with what they share. States by their two-letter ISO codes.

    [dim]onrecord timeline CL PE
    onrecord timeline CL PE --from 2031-05-01 --to 2031-05-31 --json
    onrecord timeline CL PE --mutual --docx brief.docx[/]
    """
    from onrecord.analysis.timeline import TimelineError, as_dict, plain

    from .lanes import shown

    for day in (earliest, latest):
        if day is not None and not _is_day(day):
            fail(f"{day!r} is no day; write it as 2031-05-12", code=2)
    if earliest and latest and earliest > latest:
        fail(f"--from {earliest} comes after --to {latest}", code=2)
    if docx and docx.suffix.casefold() != ".docx":
        fail(f"a brief is a Word document: name a file that ends in .docx, not {docx}", code=2)
    chosen = _ids(only) if only is not None else None
    with opened(as_of, heading(json)) as record:
        try:
            found = record.timeline(
                a.upper(), b.upper(), earliest=earliest, latest=latest, collection=collection, mutual=mutual, only=chosen
            )
        except TimelineError as error:
            fail(str(error), code=2)
        if docx:
            _write_brief(record, found, docx)
    if json:
        as_json(dated(record, as_dict(found)))
    elif out.is_terminal and not docx:
        for line in shown(found, out.width):
            out.print(line)
    elif not docx:
        out.print(plain(found), markup=False)


def _ids(given: str) -> list[str]:
    """Ids from the command line, or from a file of them; what follows # on a line there is a remark."""
    try:
        text = Path(given).read_text(encoding="utf-8") if Path(given).is_file() else None
    except UnicodeDecodeError:
        fail(f"{given} is no text; list the ids in it, one a line, in UTF-8", code=2)
    except OSError:  # too long for a path: it is the ids themselves
        text = None
    if text is None and ("." in given or "/" in given):
        fail(f"there is no file {given}; name one that lists ids, or write the ids themselves with commas between", code=2)
    lines = (given if text is None else text).splitlines()
    ids = [word for line in lines for word in line.partition("#")[0].replace(",", " ").split()]
    if not ids:
        fail(f"--only {given} gives no id; onrecord timeline prints that of each entry", code=2)
    return ids


def _write_brief(record: OpenRecord, found: Timeline, target: Path) -> None:
    """Write the brief, whole or not at all."""
    from onrecord.analysis.word import word

    brief = record.brief(found)
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(word(brief))
        part.replace(target)
    except OSError as error:
        fail(f"{target} cannot be written ({error.strerror}); name a file in a folder that is there and may be written to")
    finally:
        part.unlink(missing_ok=True)
    entries = sum(len(run.lines) for section in brief.sections for run in section.runs)
    told = f"{entries} {'entry' if entries == 1 else 'entries'}"
    say(f"{target}: a brief of {told} with {counted(len(brief.references), 'source')}.")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
