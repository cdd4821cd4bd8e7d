"""`python -m onrecord.vocabulary` writes again what derives from the ontology, in a checkout."""

import sys

from onrecord.assets import asset

from .generate import write
from .ontology import OntologyError


def main() -> int:
    """Generate, and print what changed."""
    try:
        touched = write(asset("ontology").parent)
    except (OntologyError, SyntaxError) as error:
        print(f"ontology: {error}", file=sys.stderr)
        return 1
    for path in touched:
        print(path)
    print(f"{len(touched)} files changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
