"""Where the folders that are not Python lie: ``ontology``, ``ingest``, ``graphql`` and ``queries``.

In a checkout they are the folders beside ``src``; in an installed wheel they lie under ``onrecord/_assets``. The
checkout comes first, because an editable install copies the assets once and then goes stale.
"""

from pathlib import Path
from typing import Final

FOLDERS: Final = ("ontology", "ingest", "graphql", "queries")

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


class AssetMissing(FileNotFoundError):
    """A file that belongs to the program is not there: the installation is broken."""


def asset(*parts: str) -> Path:
    """The path of an asset, such as ``asset("queries", "cypher", "node.cypher")``. Raises AssetMissing."""
    roots = (_CHECKOUT, _PACKAGE / "_assets")
    for root in roots:
        if root == _CHECKOUT and not (root / "pyproject.toml").is_file():
            continue
        if (path := root.joinpath(*parts)).exists():
            return path
    raise AssetMissing(f"{'/'.join(parts)} is missing from this installation of OnRecord; install it again")


def rows(*parts: str) -> list[list[str]]:
    """The rows of a table or list among the assets, in cells between tabs; empty lines and comments (``#``) are left out."""
    lines = asset(*parts).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
