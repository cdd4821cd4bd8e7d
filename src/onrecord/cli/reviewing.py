"""The command for what others printed of claims: reviews."""

from pathlib import Path
from typing import Annotated

import typer

from .output import Json, as_json, as_line, counted, escaped, out, progress, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel="Put in")(reviews)


def reviews(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files of reviews: .json, .jsonld, .html, .csv.", metavar="[FILE]…")
    ] = None,
    json: Json = False,
) -> None:
    """Take in reviews of claims, each as its reviewer's own; without a file, list those held.

    Reads schema.org ClaimReview (JSON-LD, also inside HTML pages), the JSON of Google's Fact Check Tools API, and CSV with
    the columns claim, speaker, date, url, rating, reviewer. Reading the same again writes nothing.

    [dim]onrecord reviews checked.json more.csv
    onrecord reviews --json[/]
    """
    import onrecord
    from onrecord.analysis.reviews import as_dict, plain

    if files:
        _take(files, json)
        return
    with onrecord.open() as record:
        held = record.reviews()
    if json:
        as_json(as_dict(held))
    elif held:
        out.print(plain(held), markup=False)
    else:
        say("No review of a claim is in the record. onrecord reviews FILE takes some in.")


def _take(files: list[Path], json: bool) -> None:
    import onrecord
    from onrecord.readers import Problem

    read = new = problems = 0
    with onrecord.open() as record, progress("Reading") as bar:
        task = bar.tasks[0].id
        for file in files:
            for outcome in record.taking_reviews(file):
                bar.advance(task)
                if json:
                    as_line(outcome)
                if isinstance(outcome, Problem):
                    problems += 1
                    if not json:
                        say(f"[yellow]not read[/] {escaped(str(outcome))}")
                    continue
                read, new = read + 1, new + outcome.added
                if not json:
                    mark = "[green]new[/] " if outcome.added else "[dim]held[/]"
                    out.print(f"{mark} {outcome.review}  {escaped(outcome.reviewer)}: “{escaped(outcome.claim_text)}”")
                    for note in outcome.notes:
                        say(f"[yellow]note[/] {escaped(outcome.source)}, {escaped(outcome.place)}: {escaped(note)}")
    if not json:
        say(f"{counted(read, 'review')} read, {new} of them new; {problems} not read.")
    if problems:
        raise typer.Exit(1)
