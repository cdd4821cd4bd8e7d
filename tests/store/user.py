"""A process that uses an embedded store, led by a test: ``python -m tests.store.user HOME``, one command a line.

It answers each line with one line of JSON: what was read, or the class and the words of an error of the store.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

from onrecord.store.connection import Connection, connect
from onrecord.store.errors import StoreError


def main() -> None:
    """Read commands until there are no more."""
    if len(sys.argv) > 2:  # no file may grow beyond so many bytes: how a full disk feels
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    opened: Connection | None = None
    try:
        for line in sys.stdin:
            try:
                opened = opened or connect(Path(sys.argv[1]))
                _say(_done(opened, line.split()))
            except StoreError as error:
                _say({"error": type(error).__name__, "says": str(error)})
    finally:
        if opened is not None:
            opened.close()


def _done(connection: Connection, words: list[str]) -> Any:
    match words:
        case ["open"]:
            return connection.uri
        case ["write", key]:
            connection.write(lambda tx: tx.run("MERGE (n:Note {key: $key})", key=key).consume())
            return key
        case ["bulk", key]:
            query = "UNWIND range(1, 200) AS i CREATE (:Bulk {key: $key, text: $text})"
            connection.write(lambda tx: tx.run(query, key=key, text="x" * 400).consume())
            return key
        case ["keys", label]:
            rows = connection.read("MATCH (n) WHERE $label IN labels(n) RETURN DISTINCT n.key AS key", label=label)
            return sorted(row["key"] for row in rows)
    raise ValueError(words)


def _say(answer: Any) -> None:
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
