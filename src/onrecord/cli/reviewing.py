"""The command for what others printed of claims: reviews."""

from pathlib import Path
from typing import Annotated

import typer

from .asof import AsOf, dated, heading, opened
from .output import Json, as_json, counted, escaped, fail, out, say
from .taking import taken


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel="Put in")(reviews)


def reviews(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files of reviews: .json, .jsonld, .html, .csv.", metavar="[FILE]…")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Take in reviews of claims, each as its reviewer's own; without a file, list those held.

    Reads schema.org ClaimReview (JSON-LD, also inside HTML pages), the JSON of Google's Fact Check Tools API, and CSV with
    the columns claim, speaker, date, url, rating, reviewer. Reading the same again writes nothing.

    [dim]onrecord reviews checked.json more.csv
    onrecord reviews --json[/]
    """
    from onrecord.analysis.reviews import as_dict, plain

    if files and as_of:
        fail("reviews are taken in now; leave --as-of away, or the files, to list those held then", code=2)
    if files:
        _take(files, json)
        return
    with opened(as_of, heading(json)) as record:
        held = record.reviews()
    if json:
        as_json(dated(record, as_dict(held)))
    elif held:
        out.print(plain(held), markup=False)
    else:
        say("No review of a claim is in the record. onrecord reviews FILE takes some in.")


def _take(files: list[Path], json: bool) -> None:
    import onrecord

    with onrecord.open() as record:
        found, problems = taken(
            (outcome for file in files for outcome in record.taking_reviews(file)),
            lambda read: f"{read.review}  {escaped(read.reviewer)}: “{escaped(read.claim_text)}”",
            lambda read: f"{read.source}, {read.place}",
            json=json,
        )
    if not json:
        new = sum(read.added for read in found)
        say(f"{counted(len(found), 'review')} read, {new} of them new; {problems} not read.")
    if problems:
        raise typer.Exit(1)
