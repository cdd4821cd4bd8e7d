"""Commands that put things in: ingest, describe."""

from typing import Annotated, Any

import typer

from .measuring import Sources, Workers
from .output import Json, as_json, counted, escaped, fail, out, say
from .taking import taken


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (ingest, describe):
        app.command(rich_help_panel="Put in")(command)


def ingest(
    sources: Sources,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Whose own words it all is (a communiqué).")] = None,
    agency: Annotated[str | None, typer.Option(help="The agency it was taken from.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its headline.")] = None,
    published: Annotated[str | None, typer.Option(help="When, as far as known: 2031-05-12, 2031-05 or 2031.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    archive_url: Annotated[str | None, typer.Option(help="Where a copy is archived.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, such as en.")] = None,
    original: Annotated[str | None, typer.Option(help="The title of what it translates or reprints.")] = None,
    collection: Annotated[str | None, typer.Option(help="A name by which it can be filtered everywhere.")] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch also from loopback and private addresses.")
    ] = False,
    workers: Workers = 1,
    json: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each document.")] = False,
) -> None:
    """Read articles into the record: files (.txt, .md, .html, .pdf, .docx, .vtt, .srt, .jsonl), folders of these, and URLs.

    A [bold]manifest.csv[/] beside the files may give their metadata. Reading the same again writes nothing.

    [dim]onrecord ingest articles/
    onrecord ingest report.txt --outlet "Austral Wire" --published 2031-05-12
    onrecord ingest https://example.org/report.html[/]
    """
    import onrecord
    from onrecord.readers import Given

    given = Given(
        outlet=outlet, issuer=issuer, agency=agency, author=author, title=title, published=published, url=url,
        archive_url=archive_url, language=language, original=original, collection=collection,
    )  # fmt: skip
    with onrecord.open() as record:
        found, problems = taken(
            (
                outcome
                for source in sources
                for outcome in record.ingesting(source, given, allow_private=allow_private, workers=workers)
            ),
            lambda read: f"{read.document}  {counted(read.statements, 'statement'):>14}  {escaped(read.title or read.source)}",
            lambda read: read.source,
            json=json,
        )
    if not json:
        new, statements = sum(read.added for read in found), counted(sum(read.statements for read in found), "statement")
        say(f"{counted(len(found), 'document')} read, {new} of them new, {statements}; {problems} not read.")
    if problems:
        raise typer.Exit(1)


def describe(
    document: Annotated[str, typer.Argument(help="The document's id.")],
    title: Annotated[str | None, typer.Option(help="Its headline.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Whose own words it is.")] = None,
    agency: Annotated[str | None, typer.Option(help="The agency it was taken from.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    published: Annotated[str | None, typer.Option(help="When: 2031-05-12, 2031-05 or 2031.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    archive_url: Annotated[str | None, typer.Option(help="Where a copy is archived.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, such as en.")] = None,
    original: Annotated[str | None, typer.Option(help="The title of what it translates or reprints.")] = None,
    collection: Annotated[str | None, typer.Option(help="A name by which it can be filtered.")] = None,
    by: Annotated[str | None, typer.Option(help="Your name; it stands in the record.", envvar="ONRECORD_CURATOR")] = None,
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
    json: Json = False,
) -> None:
    """Correct a document's metadata as a named person. The document is read again, because its times hang on its date.

    What stood before stays in the record. Without options it shows what is known and where it came from.

    [dim]onrecord documents --undated
    onrecord describe do-… --published 2031-05-12 --by "Ana Ruiz" --reason "dated in the print edition"[/]
    """
    import onrecord
    from onrecord.model.terms import Item

    given: dict[str, Any] = {
        "title": title, "outlet": outlet, "issuer": issuer, "agency": agency, "author": author, "published": published,
        "url": url, "archiveUrl": archive_url, "language": language, "original": original, "collection": collection,
    }  # fmt: skip
    values = {Item(name): value for name, value in given.items() if value is not None}
    with onrecord.open() as record:
        if values:
            if not by:
                fail('a correction is signed: add --by "Your Name" (or set ONRECORD_CURATOR)', code=2)
            done = record.describe(document, values, by=by, reason=reason)
            say(f"{document} described and read again: {done.statements} statements.")
        known = sorted(record.descriptions(document), key=lambda d: (d.item, d.origin, d.value))
        if not known:
            fail(f"{document} is no document held in this record; onrecord documents lists them")
        if json:
            as_json([{"item": d.item, "value": d.value, "origin": d.origin, "replaces": d.replaces, "id": d.id} for d in known])
            return
        replaced = {d.replaces for d in known}
        for d in known:
            out.print(f"{d.item:12} {escaped(d.value)}  [dim]{d.origin}{', replaced' if d.id in replaced else ''}[/]")
