"""``python -m tests.neo4j``: a Neo4j to try OnRecord against, until Ctrl-C."""

from __future__ import annotations

import signal
import sys

from tests.neo4j.server import Missing, running


def main() -> int:
    """Start it, say how to use it, and wait."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)  # end as with Ctrl-C, so that no server stays behind
    try:
        with running() as neo4j:
            print("Neo4j answers. To use it from another terminal:\n")
            for name, value in neo4j.environment.items():
                print(f"  export {name}={value}")
            print("\nIts data are thrown away at the end. Ctrl-C ends it.", flush=True)
            signal.pause()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nEnded.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
