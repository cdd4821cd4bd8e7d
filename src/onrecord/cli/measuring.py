"""The commands that read without a store: extract, evaluate."""

from pathlib import Path
from typing import Annotated, Any

import typer

from .output import Json, as_json, as_line, as_table, counted, escaped, fail, out, progress, say

Sources = Annotated[list[str], typer.Argument(help="Files, folders or URLs.", metavar="PATH|URL…")]
Workers = Annotated[int, typer.Option(min=1, max=64, help="Processes that read; the answer is the same on any number.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (extract, evaluate):
        app.command(rich_help_panel="Read without a store")(command)


def extract(
    sources: Sources,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Whose own words it is (a communiqué).")] = None,
    published: Annotated[str | None, typer.Option(help="When; relative times count from it.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, such as en.")] = None,
    workers: Workers = 1,
    explain: Annotated[bool, typer.Option("--explain", help="Show the text with its marks, and why it was read so.")] = False,
    html: Annotated[Path | None, typer.Option(help="Write the explanation to this file, as a page of HTML.")] = None,
) -> None:
    """Print what articles say, a line of JSON each, without a store.

    Input as for [bold]ingest[/], and JSON Lines of {"id", "text"} with, optionally, "language" and "meta".

    [dim]onrecord extract report.txt --published 2031-05-12 | jq .attributions
    onrecord extract report.txt --explain
    onrecord extract report.txt --html report.html[/]
    """
    from onrecord import explanation, pipeline, readers
    from onrecord.workers import in_order

    given = readers.Given(outlet=outlet, issuer=issuer, published=published, language=language)
    explained: list[explanation.Explained] = []
    problems = 0
    for source in sources:
        for found in in_order(pipeline.explicable, readers.read(source, given), workers):
            if isinstance(found, readers.Problem):
                say(f"[yellow]not read[/] {escaped(str(found))}")
                problems += 1
                continue
            line, text = found
            for note in line["notes"] if explain or html is not None else ():
                say(f"[yellow]note[/] {escaped(str(line['id']))}: {escaped(note)}")
            if html is not None:
                explained.append(explanation.explain(line, text))
            elif explain:
                out.print(explanation.in_terminal(explanation.explain(line, text)))
            else:
                as_line(line)
    if html is not None and explained:
        html.write_text(explanation.in_page(explained), encoding="utf-8", errors="backslashreplace")
        say(f"{escaped(str(html))}: how {counted(len(explained), 'document')} {'was' if len(explained) == 1 else 'were'} read")
    if problems:
        raise typer.Exit(1)


def evaluate(
    gold: Annotated[Path, typer.Argument(help="JSON Lines, or a folder of JSON files, in the format of extract, with text.")],
    found: Annotated[Path | None, typer.Option(help="What was read of it; without this it is read now.")] = None,
    errors: Annotated[int, typer.Option(help="Show that many disagreements of each kind.", min=0)] = 0,
    speech_verbs: Annotated[Path | None, typer.Option(help="Words, one a line, by which a cue is one of speech.")] = None,
    workers: Workers = 1,
    json: Json = False,
) -> None:
    """Measure the reading against articles marked by hand: precision, recall and F1 of what is found, shares of what is right.

    [dim]onrecord evaluate mine.jsonl
    onrecord evaluate mine.jsonl --errors 5
    onrecord evaluate mine.jsonl --found before.jsonl[/]
    """
    from onrecord import evaluation, pipeline
    from onrecord.workers import in_order

    try:
        wanted = evaluation.read(gold)
        if lacking := next((d["id"] for d in wanted if not isinstance(d.get("text"), str)), None):
            fail(f"{gold}: {lacking} has no text. Gold needs the text that its spans count in")
        if found is not None:
            read = evaluation.read(found)
        else:
            with progress("Reading") as bar:
                read = []
                for line in in_order(pipeline.read_again, wanted, workers):
                    read.append(line)
                    bar.advance(bar.tasks[0].id)
        verbs = frozenset(speech_verbs.read_text(encoding="utf-8").casefold().split()) if speech_verbs else None
    except evaluation.GoldError as error:
        fail(str(error), code=2)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}. Check the path", code=2)
    total = evaluation.evaluate(wanted, read, verbs)
    shown = _some(total.errors, errors)
    if json:
        measures = {name: _numbers(m) for name, m in total.measures.items()}
        as_json({"documents": total.documents, "measures": measures, "errors": shown})
        return
    columns = ("measure", "value", "precision", "recall", "in gold", "found")
    rows = [(name, *_row(m)) for name, m in total.measures.items()]
    as_table(columns, rows, title=counted(total.documents, "document"), headed=True)
    for e in shown:
        out.print(f"[bold]{escaped(e.measure)}[/] {escaped(e.document)}: {escaped(e.words)}")
        if e.gold is not None or e.found is not None:
            out.print(f"   gold {escaped(str(e.gold))}, found {escaped(str(e.found))}")


def _some(errors: list[Any], number: int) -> list[Any]:
    """The first disagreements of each kind."""
    seen: dict[str, int] = {}
    kept = []
    for error in errors:
        seen[error.measure] = seen.get(error.measure, 0) + 1
        if seen[error.measure] <= number:
            kept.append(error)
    return kept


def _percent(value: float | None) -> str | None:
    return None if value is None else f"{100 * value:.1f}"


def _row(measure: Any) -> tuple[Any, ...]:
    from onrecord.evaluation import F1

    if isinstance(measure, F1):
        shares = _percent(measure.value), _percent(measure.precision), _percent(measure.recall)
        return (*shares, measure.gold, measure.found)
    return _percent(measure.value), None, None, measure.total, measure.right


def _numbers(measure: Any) -> dict[str, Any]:
    from onrecord.evaluation import F1

    if isinstance(measure, F1):
        counts = {"hits": measure.hits, "gold": measure.gold, "found": measure.found}
        return {"f1": measure.value, "precision": measure.precision, "recall": measure.recall, **counts}
    return {"share": measure.value, "right": measure.right, "total": measure.total}
