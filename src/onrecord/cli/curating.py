"""Commands by which a person decides: queue, decide, withdraw, decisions, log."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.analysis.asking import Asking

from .asof import AsOf, dated, heading, opened, quiet
from .output import Json, as_json, as_line, counted, escaped, fail, out, say

By = Annotated[str | None, typer.Option("--by", help="Your name; it stands in the record.", envvar="ONRECORD_CURATOR")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (queue, decide, withdraw, decisions, log):
        app.command(rich_help_panel="Decide")(command)


def queue(
    kind: Annotated[list[Asking] | None, typer.Option(help="Only these kinds of questions; may be given twice.")] = None,
    first: Annotated[int, typer.Option(help="How many at most.", min=1, max=1000)] = 10,
    after: Annotated[str | None, typer.Option(metavar="ID", help="Only questions behind this one.")] = None,
    collection: Annotated[str | None, typer.Option(help="Only about documents of this collection.")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What is worth deciding, most useful first, with the words, why it is asked, and the commands that settle it.

    [dim]onrecord queue
    onrecord queue --kind speaker --first 50
    onrecord queue --json[/]
    """
    from onrecord.analysis.queue_text import plain

    with opened(as_of, heading(json)) as record:
        found = record.queue(kinds=kind or (), first=first, after=after, collection=collection)
    if json:
        as_json(dated(record, found))
    elif found.entries:
        out.print(plain(found), markup=False)
        left = f"{counted(found.total, 'question')} in all" if found.total > len(found.entries) else "That is all"
        more = f"; onrecord queue --after {found.entries[-1].id} shows the next" if found.total > len(found.entries) else ""
        say(f"{left}{more}. Sign what you decide: --by NAME --reason TEXT.")
    else:
        say("Nothing waits for a decision.")


def decide(
    target: Annotated[
        str | None, typer.Argument(metavar="ID", help="A statement, a report, an actor, a judgement, a decision …")
    ] = None,
    decision: Annotated[
        str | None,
        typer.Argument(
            help="accept, reject, undo, set-speaker, set-kind, set-date, set-span, same, different, link, stance or review."
        ),
    ] = None,
    values: Annotated[list[str] | None, typer.Argument(help="What it takes: an actor, a date, the other record …")] = None,
    by: By = None,
    reason: Annotated[str | None, typer.Option(help="Why; it stands in the record.")] = None,
    seen: Annotated[list[str] | None, typer.Option(help="A decision on the same question that you know of.")] = None,
    file: Annotated[Path | None, typer.Option(help="Decisions as lines of JSON, as onrecord decisions --json prints.")] = None,
    json: Json = False,
) -> None:
    """Decide about a record as a named person. It counts at once, is kept with its reason, and can be undone.

    If somebody decided the same before you, you are shown that first; name it with [bold]--seen[/] to decide nevertheless.

    [dim]onrecord decide st-… set-speaker ac-… --by "Ana Ruiz" --reason "the minister spoke, not her deputy"
    onrecord decide ac-… different ac-… --by "Ana Ruiz" --reason "father and son"
    onrecord decide cu-… undo --by "Ana Ruiz" --reason "the transcript says otherwise"
    onrecord decide --file decisions.jsonl[/]
    """
    if file:
        _take(file, json)
        return
    if target is None or decision is None:
        fail("name the record and the decision, or a --file of decisions", code=2)
    import onrecord
    from onrecord.deciding import DecidedMeanwhile, DecisionError
    from onrecord.model.terms import Decision

    if decision not in set(Decision):
        fail(f"{decision!r} is no decision: one of {', '.join(d for d in Decision if d is not Decision.DESCRIBE)}", code=2)
    if not by or not reason:
        fail('a decision is signed and has a reason: add --by "Your Name" (or set ONRECORD_CURATOR) and --reason', code=2)
    with onrecord.open() as record:
        try:
            act = record.decide(target, decision, *(values or ()), by=by, reason=reason, seen=seen or ())
        except DecidedMeanwhile as error:
            for entry in record.log(error.acts[-1].id)[:1]:
                say(f"{escaped(entry.by)} {escaped(entry.says)} on {entry.recorded[:10]}: {escaped(entry.reason or '')}")
            fail(f"nothing was written, for {error.message}: {error.remedy} with --seen {error.acts[-1].id}")
        except DecisionError as error:
            fail(str(error), code=2)
        (entry,) = [e for e in record.log(act.id) if e.id == act.id]
        if json:
            as_json(entry)
        else:
            out.print(f"{act.id}  {escaped(entry.by)} {escaped(entry.says)}")


def _take(file: Path, json: bool) -> None:
    """Decisions from a file: each line is one, made or told why not."""
    import onrecord

    new = problems = 0
    with file.open(encoding="utf-8") as lines, onrecord.open() as record:
        for taken in record.take_decisions(lines):
            new, problems = new + taken.added, problems + bool(taken.problem)
            if json:
                as_line(taken)
            elif taken.problem:
                say(f"[yellow]not done[/] {escaped(str(file))}, line {taken.line}: {escaped(taken.problem)}")
    if not json:
        say(f"{counted(new, 'decision')} made; {problems} not done.")
    if problems:
        raise typer.Exit(1)


def withdraw(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="The document's id.")],
    by: By = None,
    reason: Annotated[str | None, typer.Option(help="Why; it stands in the record.")] = None,
    json: Json = False,
) -> None:
    """Remove the text of a document for good, with every quotation of it, as a named person. It cannot be undone.

    Its hash, the reason, your name and the instant stay, and so do ids and offsets. Backups made before hold the text still.

    [dim]onrecord withdraw do-… --by "Ana Ruiz" --reason "the court ordered it"[/]
    """
    import onrecord

    if not by or not reason:
        fail('a withdrawal is signed and has a reason: add --by "Your Name" (or set ONRECORD_CURATOR) and --reason', code=2)
    with onrecord.open() as record:
        act = record.withdraw(document, by=by, reason=reason)
    if json:
        as_json({"document": document, "withdrawn": True, "decision": act.id if act else None})
    elif act:
        out.print(f"{act.id}  {escaped(by)} withdrew the text of {document}")
        say("Backups made before this hold the text still: this command cannot reach them.")
    else:
        say(f"The text of {document} was withdrawn already; onrecord log {document} tells by whom and why.")


def decisions(as_of: AsOf = None, json: Json = False) -> None:
    """Every decision that persons made, in the order of the log; [bold]--json[/] prints lines for onrecord decide --file.

    [dim]onrecord decisions
    onrecord decisions --json > decisions.jsonl[/]
    """
    with opened(as_of) as record:
        for line in record.decisions():
            if json:
                as_line(line)
            else:
                told = " ".join((line["decision"], line["id"], *line["values"]))
                out.print(f"[dim]{line['at'][:19].replace('T', ' ')}[/]  {escaped(line['by'])}: {escaped(told)}")
                out.print(f"{'':>21}{escaped(line['reason'] or '')}")


def log(
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A record: only what wrote it or decided about it.")
    ] = None,
    after: Annotated[int, typer.Option(help="Entries after this number.")] = 0,
    first: Annotated[int, typer.Option(help="At most so many entries.", min=1)] = 100,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What entered the record, in its order: taken in, read, judged, decided; by whom, when, and why.

    Each entry carries the digest of the one before, and [bold]onrecord check[/] says where that chain breaks.

    [dim]onrecord log
    onrecord log st-…[/]
    """
    with opened(as_of, quiet if json else say) as record:
        found = record.log(identifier, after=after, first=first)
        if json:
            as_json(dated(record, found))
            return
        for entry in found:
            at = entry.recorded[:19].replace("T", " ")
            out.print(f"[dim]{entry.sequence:>6}  {at}[/]  {escaped(entry.by)} {escaped(entry.says)}")
            if entry.reason:
                out.print(f"{'':>29}{escaped(entry.reason)}")
