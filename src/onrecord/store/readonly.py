"""Which Cypher only reads: the first of the guards around a query that a user typed.

The text is cut into words, strings, comments and quoted names; a word that begins a writing clause, outside of the rest, is
refused, and so is what reaches beyond the store: files, other databases, the server's procedures. It errs on the safe side:
whoever has a variable called ``set`` puts it in backticks. The guards behind it, in ``Connection.query``, trust no text:
Neo4j is asked what kind of query it is, and on both stores it runs in a transaction that is never committed. They do not
suffice alone, since the embedded store keeps schema changes and users even then.
"""

from __future__ import annotations

import re
from typing import Final

from .errors import QueryRefused

WRITING: Final = frozenset(
    {"alter", "create", "delete", "deny", "detach", "drop", "foreach", "grant", "insert", "load", "merge", "remove", "rename"}
    | {"revoke", "set", "terminate", "use"}
)
"""Words that begin a clause which writes, administers, or reads what is not in the store."""

PROCEDURES: Final = frozenset(
    {
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes",
        "db.labels",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
    }
)
"""The procedures that may be called: those that read the graph and its schema, and nothing else."""

_TOKEN: Final = re.compile(
    r"""
    (?P<blank>\s+|//[^\n\r]*|/\*.*?\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<quoted>`(?:[^`]|``)*`)
  | (?P<number>\d+)
  | (?P<word>[^\W\d]\w*)
  | (?P<mark>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\u[0-9a-fA-F]*", re.IGNORECASE)  # Neo4j resolves these before it looks for words and quotes
_UNFINISHED: Final = frozenset({"'", '"', "`"})
_BEFORE_NAMES: Final = frozenset({":", "$", "."})


def require_reading(text: str) -> None:
    """Raises QueryRefused when a Cypher text would do anything but read the graph, or cannot be told apart from that."""
    if escape := _ESCAPE.search(text):
        raise QueryRefused(
            f"The query has the escape {escape[0]}, behind which anything can hide.", "Write the character itself."
        )
    tokens = [(found.lastgroup or "", found[0]) for found in _TOKEN.finditer(text) if found.lastgroup != "blank"]
    for at, (kind, token) in enumerate(tokens):
        if kind == "mark" and (token in _UNFINISHED or token == "\\" or tokens[at : at + 2] == [("mark", "/"), ("mark", "*")]):
            raise QueryRefused(f"The query has a stray {token} at which its end cannot be told.", "Close what it opens.")
        if kind != "word" or _names(tokens, at):
            continue
        if token.lower() in WRITING:
            raise QueryRefused(
                f"Only reading is allowed here, and {token.upper()} is not reading.",
                f"Leave it out; if it is a name, write it in backticks: `{token}`.",
            )
        if token.lower() == "call":
            _require_known(tokens, at + 1)


def _names(tokens: list[tuple[str, str]], at: int) -> bool:
    """Whether the word at this place can only be a name: a label, key, parameter, or the key of a map."""
    if at and tokens[at - 1][1] in _BEFORE_NAMES:
        # after a number, a point ends that number and a word begins anew
        return not (tokens[at - 1][1] == "." and at > 1 and tokens[at - 2][0] == "number")
    return at + 1 < len(tokens) and tokens[at + 1] == ("mark", ":")


def _require_known(tokens: list[tuple[str, str]], at: int) -> None:
    """The name after CALL: a subquery in braces, or a procedure that is known to read."""
    name = ""
    while at < len(tokens) and (tokens[at][0] in ("word", "quoted") or tokens[at][1] == "."):
        name += tokens[at][1]
        at += 1
    if name and name not in PROCEDURES:
        raise QueryRefused(
            f"Only reading is allowed here, and the procedure {name[:80]} is not known to be only that.",
            f"These may be called: {', '.join(sorted(PROCEDURES))}.",
        )
