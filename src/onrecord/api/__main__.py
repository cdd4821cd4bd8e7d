"""`python -m onrecord.api` prints the schema; `python -m onrecord.api FILE` writes it there (graphql/schema.graphql)."""

import sys
from pathlib import Path

from .schema import sdl


def main(arguments: list[str]) -> int:
    """Print or write the SDL."""
    if arguments:
        Path(arguments[0]).write_text(sdl(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(sdl())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
