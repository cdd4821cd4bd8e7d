"""Commands that keep the record: export, check, status, doctor, models, rebuild, backup, restore, store."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from .asof import AsOf, dated, opened, quiet
from .output import Json, as_csv, as_json, as_line, as_table, counted, escaped, fail, out, progress, say


class Format(StrEnum):
    """What an export is written in."""

    TURTLE = "turtle"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    CSV = "csv"
    JSONL = "jsonl"
    CLAIMREVIEW = "claimreview"


store = typer.Typer(help="The store itself: start it, stop it, say where it is.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (export, check, status, doctor, models, rebuild, backup, restore):
        app.command(rich_help_panel="Keep")(command)
    app.add_typer(store, name="store", rich_help_panel="Keep")


def export(
    format: Annotated[Format, typer.Option("--format", "-f", help="RDF, rows, or schema.org.")] = Format.NQUADS,  # noqa: A002
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; without it, standard output.")] = None,
    content_only: Annotated[
        bool, typer.Option("--content-only", help="RDF without activities and record times: what equal input makes equal.")
    ] = False,
    collection: Annotated[str | None, typer.Option(help="CSV and JSON Lines: only documents of this collection.")] = None,
    of: Annotated[
        str | None, typer.Option(help="claimreview: the draft of a review of this claim or statement.", metavar="ID")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Write the record as RDF (turtle, nquads, jsonld), as rows (csv, jsonl), a row a statement's report, or as schema.org
    Claim with the reviews taken in (claimreview); with [bold]--of[/], one review to be written, marked as a draft.

    [dim]onrecord export --format csv -o reports.csv
    onrecord export --format nquads --content-only | sha256sum
    onrecord export --format claimreview --of st-…[/]
    """
    rows = format in (Format.CSV, Format.JSONL)
    if collection and not rows:
        fail("a collection can be picked for csv and jsonl only; RDF holds the whole record", code=2)
    if of and format is not Format.CLAIMREVIEW:
        fail("--of names what a review is to be written of; add --format claimreview", code=2)
    if content_only and format is Format.CLAIMREVIEW:
        fail("claims and reviews hold content only in any case; --content-only is for RDF", code=2)
    if content_only and rows:
        fail("rows hold content only in any case; --content-only is for RDF", code=2)
    with opened(as_of) as record, _target(output) as to:
        match format:
            case Format.CSV:
                from onrecord.analysis.reports import COLUMNS, as_row

                as_csv(COLUMNS, map(as_row, record.reports(collection=collection)), to)
            case Format.JSONL:
                for row in record.reports(collection=collection):
                    as_line(row, to)
            case Format.CLAIMREVIEW:
                as_json(record.claim_reviews(of), to)
            case _:
                record.export(format.value, to, content_only=content_only)
    if output:
        say(f"Written to {escaped(str(output))}, {output.stat().st_size:,} bytes.")


def check(as_of: AsOf = None, json: Json = False) -> None:
    """Check the laws and the shapes over everything held. Exit code 1 when something is broken."""
    with opened(as_of, quiet if json else say) as record:
        findings = list(record.check())
        held = sum(1 for _ in record.store.records()) if as_of else sum(record.store.status().records.values())
    if json:
        as_json(dated(record, {"records": held, "findings": findings}))
    else:
        as_table(("law", "record", "what is wrong"), [(f.law, f.record, f.message) for f in findings])
        say(f"{held:,} records checked: {len(findings) or 'nothing'} wrong.")
    if findings:
        raise typer.Exit(1)


def status(json: Json = False) -> None:
    """Show which store this is, and how many records of each class it holds."""
    import onrecord
    from onrecord.store import whereabouts

    with onrecord.open() as record:
        held = record.store.status()
    if json:
        as_json(held)
        return
    waiting = f", {held.dirty} members wait for their picture" if held.dirty else ""
    out.print(f"{escaped(whereabouts())} ({held.backend}, schema {held.schema}{waiting})")
    as_table(("class", "records"), [(name, f"{count:,}") for name, count in held.records.items() if count])


def doctor(json: Json = False) -> None:
    """Look whether everything that OnRecord needs is there, and say what to do where it is not."""
    from .health import examine

    found = examine()
    if json:
        as_json(found)
    else:
        for item in found:
            sign = "[green]ok[/]  " if item.well else "[red]not[/] "
            out.print(f"{sign} {item.what}: {escaped(item.finding)}")
            if not item.well:
                out.print(f"     [bold]{escaped(item.remedy or '')}[/]")
    if not all(item.well for item in found):
        raise typer.Exit(1)


def models(json: Json = False) -> None:
    """List the language models that are installed, and how to add one."""
    from onrecord.extraction.models import HOW_TO_ADD, installed

    held = installed()
    if json:
        as_json(held)
        return
    columns = ("language", "model", "version", "licence", "used")
    as_table(columns, [(m.language, m.name, m.version, m.licence, m.problem or ("yes" if m.used else "")) for m in held])
    say(escaped(HOW_TO_ADD))


def rebuild() -> None:
    """Judge everything anew by the rules of today, and make the whole picture anew. It changes nothing when all was well."""
    import onrecord

    judged = changed = documents = 0
    with onrecord.open() as record, progress("Rebuilding") as bar:
        for step in record.rebuilding():
            bar.update(bar.tasks[0].id, completed=step.documents, total=step.of)
            documents, judged, changed = step.documents, step.judged, step.changed
    say(f"{counted(documents, 'document')} judged and pictured anew.")
    if judged or changed:
        say(f"{judged:,} judgements and links were missing; {changed:,} documents and members were shown otherwise than now.")
    else:
        say("All was as it should be.")


def backup(
    file: Annotated[Path, typer.Argument(help="Where to; an older one is replaced only by a whole one.")],
) -> None:
    """Write everything held to one file."""
    import onrecord

    with onrecord.open() as record:
        count = record.store.backup(file)
    say(f"{count:,} records written to {escaped(str(file))}.")


def restore(
    file: Annotated[Path, typer.Argument(help="What onrecord backup wrote.")],
) -> None:
    """Read a backup into an empty store. Broken off, the store is refused until this has been run to its end."""
    from onrecord.store import Store, connect

    with Store(connect()) as store:  # not an open record: one whose restoring was broken off can only be restored
        done = store.restore(file)
    say(f"{done.records:,} records read from {escaped(str(file))}, which OnRecord {escaped(done.software)} wrote.")


@store.command()
def start() -> None:
    """Start the embedded store and keep it, until onrecord store stop."""
    from onrecord.store import embedded

    say(escaped(embedded.keep()))


@store.command()
def stop() -> None:
    """Let go of a store that start keeps. It ends when no other command uses it."""
    from onrecord.store import embedded

    say(escaped(embedded.let_go()))


@store.command()
def path() -> None:
    """Print where the data lie, or the address of the server that is configured."""
    from onrecord.store import whereabouts

    typer.echo(whereabouts())


@contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as to:
            yield to
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
