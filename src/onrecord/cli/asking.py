"""Commands that ask: search, trace, cite, copies, conflicts, positions, documents, query."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from onrecord.analysis.styles import CitationStyle

from .asof import AsOf, dated, heading, opened, quiet
from .output import Json, as_csv, as_json, as_table, escaped, fail, out, say

Collection = Annotated[str | None, typer.Option(help="Only documents of this collection.")]


class Kind(StrEnum):
    """What can be found."""

    STATEMENT = "statement"
    ACTOR = "actor"
    EVENT = "event"
    FIGURE = "figure"
    DOCUMENT = "document"


class Shape(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Language(StrEnum):
    """What a query is written in."""

    CYPHER = "cypher"
    SPARQL = "sparql"
    GRAPHQL = "graphql"


ENDINGS = {".cypher": Language.CYPHER, ".cql": Language.CYPHER, ".rq": Language.SPARQL, ".sparql": Language.SPARQL,
           ".graphql": Language.GRAPHQL, ".gql": Language.GRAPHQL}  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (search, trace, cite, copies, conflicts, positions, documents, query):
        app.command(rich_help_panel="Ask")(command)


def search(
    text: Annotated[str, typer.Argument(help="Words; in quotation marks they must stand side by side.")],
    kind: Annotated[list[Kind] | None, typer.Option(help="Only these; may be given twice.")] = None,
    first: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 20,
    collection: Collection = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Find statements, people and bodies, events and documents by their words.

    [dim]onrecord search "single window"
    onrecord search larenas --kind actor[/]
    """
    from onrecord.analysis.checked_text import foot

    with opened(as_of, heading(json)) as record:
        hits = record.search(text, kinds=[k.capitalize() for k in kind or ()], first=first, collection=collection)
    if json:
        as_json(dated(record, hits))
        return
    for hit in hits:
        out.print(f"[dim]{hit.id}[/]  {hit.kind:9}  [bold]{escaped(hit.label)}[/]")
        if hit.detail:
            out.print(f"   [dim]{escaped(hit.detail)}[/]")
        if hit.review and hit.review.checks:
            out.print(f"   {escaped(hit.review.words)}")
    for told in foot(hit.review for hit in hits):
        say(told)
    if not hits:
        say(f"Nothing on record for “{escaped(text)}”.")
        raise typer.Exit(1)


def trace(
    what: Annotated[str, typer.Argument(help="An id, or words.", metavar="ID|TEXT")],
    brief: Annotated[bool, typer.Option("--brief", help="A line a report, and on how many origins they rest.")] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """From a statement back through every report and carrier to the exact words.

    Takes the id of anything in the record, or words: then the best match among statements is traced.

    [dim]onrecord trace "single window for both countries" --brief
    onrecord trace st-…[/]
    """
    from onrecord.analysis.trace import as_dict, plain
    from onrecord.model.ids import ID

    with opened(as_of, heading(json)) as record:
        identifier = what
        if not ID.match(what):
            hits = record.search(what, kinds=["Statement"], first=2)
            if not hits:
                fail(f"nothing on record for “{what}”; try fewer words, or onrecord search")
            identifier = hits[0].id
            if len(hits) > 1 and not json:
                say("[dim]The best of several matches; onrecord search shows the others.[/]")
        found = record.trace(identifier)
    if json:
        as_json(dated(record, as_dict(found)))
    else:
        out.print(plain(found, brief=brief), markup=False)


def cite(
    identifier: Annotated[str, typer.Argument(help="The id of a report, or of a statement.", metavar="ID")],
    style: Annotated[CitationStyle, typer.Option(help="How it is written.")] = CitationStyle.TEXT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Cite one report in one document: the words, who said them and when, where they are printed, and who checked it.

    Of a statement the earliest report that is held is cited; onrecord trace shows the ids of the others.

    [dim]onrecord cite st-…
    onrecord cite at-… --style bibtex >> references.bib[/]
    """
    from onrecord.analysis.citation import as_dict
    from onrecord.analysis.citing import cited

    with opened(as_of, quiet if json else say) as record:
        found = record.cite(identifier)
    if json:
        as_json(dated(record, as_dict(found)))
        return
    typer.echo(cited(found, style.value))
    if found.others and identifier != found.report:
        say(f"One of {found.others + 1} reports of it; onrecord trace {identifier} shows the others.")


def copies(
    document: Annotated[str, typer.Argument(help="The id of a document; onrecord documents lists them.", metavar="DOCUMENT")],
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Which other documents share passages with one, how much, and what they say of where they have it from.

    [dim]onrecord copies do-…[/]
    """
    from onrecord.analysis.copies import as_dict, plain

    with opened(as_of, heading(json)) as record:
        found = record.copies(document)
    if json:
        as_json(dated(record, as_dict(found)))
    elif found:
        out.print(plain(found), markup=False)
    else:
        say("No other document in the record shares a passage with it.")


def conflicts(
    measure: Annotated[str | None, typer.Option(help="Only figures, of what these words count, such as “trucks”.")] = None,
    claim: Annotated[str | None, typer.Option(help="Only claims, with these words, such as “fee”.")] = None,
    rate: Annotated[
        list[str] | None, typer.Option(help="Compare two currencies at this rate, as USD/CLP=950@2031-05-12; may be repeated.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Claims that some affirm and others deny, and figures for one thing that differ, with sources and words. No verdict.

    [dim]onrecord conflicts --measure trucks
    onrecord conflicts --claim fee
    onrecord conflicts --rate USD/CLP=950@2031-05-12 --json[/]
    """
    from onrecord.analysis import disputes, figures
    from onrecord.analysis.rates import Rate, RateError

    try:
        rates = [Rate.of(text) for text in rate or ()]
    except RateError as error:
        fail(str(error), code=2)
    with opened(as_of, heading(json)) as record:
        claims = record.disputes(claim) if claim is not None or measure is None else ()
        counted = record.conflicts(measure, rates=rates) if measure is not None or claim is None else ()
    if json:
        as_json(dated(record, [*disputes.as_dict(claims), *figures.as_dict(counted)]))
    elif claims or counted:
        out.print("\n\n".join(filter(None, (disputes.plain(claims), figures.plain(counted)))), markup=False)
    else:
        say("No claim on record is affirmed by some and denied by others, and no figures differ, as far as words tell.")


def positions(
    actor: Annotated[str, typer.Argument(help="The id of an actor, or a name.", metavar="ACTOR")],
    on: Annotated[str | None, typer.Option(help="Only on the claim of this id, or with these words.", metavar="CLAIM")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What an actor said of each claim, in order, with the office held each time, and what changed as far as is known.

    Takes the id of an actor, or a name or a part of it that only one actor bears.

    [dim]onrecord positions "Ignacio Valdebenito" --on "sent back to Tacna"
    onrecord positions ac-… --on cl-… --json[/]
    """
    from onrecord.analysis.positions import about, as_dict, plain
    from onrecord.model.ids import ID

    with opened(as_of, heading(json)) as record:
        identifier = actor if ID.match(actor) else record.actor(actor).id
        by_id = on is None or ID.match(on)
        found = record.positions(identifier, on=on if by_id else None)
        found = found if on is None or by_id else about(found, on)
    if json:
        as_json(dated(record, as_dict(found)))
    elif found:
        out.print(plain(found), markup=False)
    else:
        say("No stance of that actor on a claim is recorded. That is no sign that none was taken.")


def documents(
    undated: Annotated[bool, typer.Option("--undated", help="Only those that need a date.")] = False,
    collection: Collection = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """List the documents held; [bold]--undated[/] those whose day of publication is not known."""
    from onrecord.analysis.checked_text import foot

    with opened(as_of, quiet if json else say) as record:
        held = record.documents(undated=undated, collection=collection)
        files, looked = record.files(held), record.checked(held)
    if json:
        listed = [
            {
                "id": d.id, "published": d.published, "title": d.title, "collection": d.collection, "file": files.get(d.id),
                "review": looked[d.id],
            }
            for d in held
        ]  # fmt: skip
        as_json(dated(record, listed))
    else:
        titles = {d.id: d.title or (f"file {files[d.id]}" if d.id in files else None) for d in held}
        as_table(("id", "published", "title", "collection"), [(d.id, d.published, titles[d.id], d.collection) for d in held])
        for d in held:
            if looked[d.id].checks:
                say(f"{d.id}  {escaped(looked[d.id].words)}")
        for told in foot(looked.values()):
            say(told)


def query(
    what: Annotated[str, typer.Argument(help="A file, or the query itself.", metavar="FILE|TEXT")],
    language: Annotated[Language | None, typer.Option(help="What it is written in.")] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("--parameter", "-p", help="NAME=VALUE; a value that is JSON is read as JSON.")
    ] = None,
    shape: Annotated[Shape, typer.Option("--format", "-f", help="How rows are printed; GraphQL is JSON.")] = Shape.TABLE,
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 1000,
    as_of: AsOf = None,
) -> None:
    """Run a query: Cypher (read-only) on the store, SPARQL on its RDF, GraphQL on the schema.

    A file tells its language by its ending (.cypher, .rq, .graphql); for text say --language. Queries that ship with the
    program stand in [bold]queries/[/] and [bold]graphql/operations/[/].

    [dim]onrecord query queries/cypher/questions/who_said_it_first.cypher -p words="single window"
    onrecord query --language cypher "MATCH (s:Statement) RETURN count(s) AS statements"[/]
    """
    from . import questions

    path = Path(what)
    try:
        is_file = path.is_file()
    except OSError:  # too long for a path: it is the query itself
        is_file = False
    if is_file:
        text = path.read_text(encoding="utf-8")
        language = language or ENDINGS.get(path.suffix)
    else:
        text = what
        if path.suffix in ENDINGS:
            fail(f"there is no file {what}", code=2)
    if language is None:
        fail("say what it is written in: --language cypher, sparql or graphql", code=2)
    parameters = dict(_parameter(p) for p in parameter or ())
    if as_of and language is Language.CYPHER:
        fail(
            "Cypher is put to the store, whose nodes show the present; ask as of an instant with --language graphql or sparql, "
            "or match the nodes labelled StatementThen, ActorThen …, each with what it showed from `since` to `until`",
            code=2,
        )
    with opened(as_of) as record:
        if language is Language.GRAPHQL:
            told = questions.graphql(record, text, parameters)
            as_json(told)
            raise typer.Exit(1 if told.get("errors") else 0)
        ask = questions.cypher if language is Language.CYPHER else questions.sparql
        columns, rows, more = ask(record, text, parameters, limit)
    match shape:
        case Shape.JSON:
            as_json([dict(zip(columns, row, strict=True)) for row in rows])
        case Shape.CSV:
            as_csv(columns, rows)
        case Shape.TABLE:
            as_table(columns, rows)
    if more:
        say(f"There are more than {limit:,} rows; these are the first. --limit asks for more.")


def _parameter(text: str) -> tuple[str, Any]:
    import orjson

    name, separator, value = text.partition("=")
    if not separator or not name.isidentifier():
        fail(f"{text!r} is no parameter; write it as NAME=VALUE", code=2)
    try:
        return name, orjson.loads(value)
    except orjson.JSONDecodeError:
        return name, value
