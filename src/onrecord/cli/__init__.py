"""The command ``onrecord``: a thin layer over `onrecord.open()`.

Exit codes: 0 done; 1 it cannot be done, or a check found something; 2 it was asked wrongly.
"""

import os
import sys

import typer

from onrecord.__about__ import __version__

from . import asking, comparing, curating, keeping, measuring, putting, reviewing, serving, timelines
from .output import err, escaped

app = typer.Typer(
    name="onrecord",
    help="Who said what, when, to whom, where is it printed, and how do we know.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", help="Show the version and leave."),
) -> None:
    if version:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


for module in (putting, curating, reviewing, measuring, asking, timelines, comparing, keeping, serving):
    module.register(app)


def main() -> None:
    """Run the command; what goes wrong is told in a sentence with a remedy, never as a stack trace."""
    from .problems import sentence

    try:
        app()
    except KeyboardInterrupt:
        err.print("Stopped. What was read before is whole in the record.")
        sys.exit(130)
    except BrokenPipeError:  # the reader of our pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if (told := sentence(error)) is None:
            raise
        err.print(f"[bold red]onrecord:[/] {escaped(told)}")
        sys.exit(1)
