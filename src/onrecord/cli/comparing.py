"""The commands that compare: two instants of the record (diff), two texts of an article (compare)."""

import datetime as dt
from typing import Annotated

import typer

from .asof import parsed, written
from .output import Json, as_json, escaped, fail, out, say


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (diff, compare):
        app.command(rich_help_panel="Ask")(command)


def diff(
    earlier: Annotated[
        str,
        typer.Option("--from", metavar="INSTANT", help="As the record stood then: 2031-05-12T09:30Z, or a day or minute here."),
    ],
    later: Annotated[
        str | None, typer.Option("--to", metavar="INSTANT", help="And as it stood then; now, where not given.")
    ] = None,
    json: Json = False,
) -> None:
    """What was added, changed and withdrawn between two instants, with before and after, and who brought it about.

    [dim]onrecord diff --from 2031-05-12
    onrecord diff --from 2031-05-12T09:30Z --to 2031-05-13T09:30Z --json[/]
    """
    import onrecord
    from onrecord.analysis.diff import DiffError
    from onrecord.analysis.diff_text import plain

    low = parsed(earlier)
    high = parsed(later) if later is not None else dt.datetime.now(low.tzinfo)
    with onrecord.open() as record:
        try:
            found = record.diff(low, high)
        except DiffError as error:
            fail(str(error), code=2)
    if json:
        as_json(found)
        return
    between = f"between {written(low)} and {written(high)}"
    if found.differences:
        out.print(escaped(f"What changed {between}."), style="bold")
        out.print(plain(found), markup=False)
    else:
        say(f"Nothing that is shown changed {between}.")


def compare(
    document: Annotated[str, typer.Argument(help="The id of a document; onrecord documents lists them.", metavar="DOCUMENT")],
    other: Annotated[str | None, typer.Argument(help="Another document, such as a reprint.", metavar="[OTHER]")] = None,
    earlier: Annotated[
        str | None, typer.Option("--from", metavar="SNAPSHOT|INSTANT", help="The earlier text; the one before, if not given.")
    ] = None,
    later: Annotated[
        str | None, typer.Option("--to", metavar="SNAPSHOT|INSTANT", help="The later text; the one held now, if not given.")
    ] = None,
    json: Json = False,
) -> None:
    """What a changed article kept, moved, altered, added or dropped, with the words of both texts.

    [dim]onrecord compare do-…
    onrecord compare do-… --from 2031-05-12T09:30Z
    onrecord compare do-… do-…[/]
    """
    import onrecord
    from onrecord.analysis.changes import CompareError
    from onrecord.analysis.changes_text import plain
    from onrecord.model.instant import InstantError

    with onrecord.open() as record:
        try:
            found = record.compare(document, other, earlier=earlier, later=later)
        except (CompareError, InstantError) as error:
            fail(str(error), code=2 if isinstance(error, InstantError) else 1)
    if json:
        as_json(found)
    else:
        out.print(plain(found), markup=False)
