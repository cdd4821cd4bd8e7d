"""What a document may ask for, checked before it is validated, so that no document is costly to refuse.

============  =======  ==========================================================================
`BODY`        100 kB   bytes of an HTTP request
`TOKENS`      2,000    lexical tokens of the document
`DEPTH`       16       fields within fields; introspection is bounded by graphql-core's own rule
`ALIASES`     32       fields with an alias
`ROOTS`       16       fields of the query itself
`ITEMS`       20,000   items that nested pages may come to, when all are full
`SECONDS`     30       time to answer
============  =======  ==========================================================================

Fragments count wherever they are spread. Walking is linear: each fragment is measured once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

from .errors import ClientError
from .paging import DEFAULT, LARGEST

BODY: Final = 100_000
TOKENS: Final = 2_000
DEPTH: Final = 16
ALIASES: Final = 32
ROOTS: Final = 16
ITEMS: Final = 20_000
SECONDS: Final = 30

PAGED: Final = frozenset({"statements", "actors", "events", "figures", "documents", "outlets", "search", "entries"})
"""Fields whose answer is a page; `nodes` is another, by its ids."""


@dataclass(frozen=True)
class Size:
    """What a selection comes to. `items` counts full pages."""

    depth: int = 0
    aliases: int = 0
    roots: int = 0
    items: int = 0


@dataclass
class _Measure:
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    known: dict[str, Size] = field(default_factory=dict)
    within: list[str] = field(default_factory=list)

    def selection(self, selections: SelectionSetNode) -> Size:
        total = Size()
        for node in selections.selections:
            one = self._node(node)
            total = Size(
                max(total.depth, one.depth), total.aliases + one.aliases, total.roots + one.roots, total.items + one.items
            )  # fmt: skip
            if total.items > 100 * ITEMS or total.aliases > 100 * ALIASES:
                return total  # far beyond any limit: numbers need not grow further
        return total

    def _node(self, node: Any) -> Size:
        match node:
            case FragmentSpreadNode():
                return self._fragment(node.name.value)
            case InlineFragmentNode():
                return self.selection(node.selection_set)
            case FieldNode():
                return self._field(node)
        return Size()

    def _fragment(self, name: str) -> Size:
        if name in self.within or name not in self.fragments:
            return Size()  # validation tells of cycles and of what is missing
        if name not in self.known:
            self.within.append(name)
            self.known[name] = self.selection(self.fragments[name].selection_set)
            self.within.pop()
        return self.known[name]

    def _field(self, node: FieldNode) -> Size:
        own = 1 if node.alias else 0
        if node.selection_set is None or node.name.value.startswith("__"):
            return Size(1, own, 1, 0)
        inner = self.selection(node.selection_set)
        pages = self._page(node)
        return Size(inner.depth + 1, inner.aliases + own, 1, pages * (1 + inner.items) if pages else inner.items)

    def _page(self, node: FieldNode) -> int:
        """Items of a full page, or 0 for what is none."""
        given = {argument.name.value: argument.value for argument in node.arguments}
        if node.name.value == "nodes" and "ids" in given:
            return LARGEST
        if node.name.value not in PAGED:
            return 0
        return max((self._number(given[name]) for name in ("first", "last") if name in given), default=DEFAULT)

    def _number(self, value: Any) -> int:
        if isinstance(value, VariableNode):
            given = self.variables.get(value.name.value)
            return min(given, LARGEST) if isinstance(given, int) and given >= 0 else LARGEST
        if isinstance(value, IntValueNode) and len(value.value) < 10:
            return max(0, min(int(value.value), LARGEST))
        return LARGEST


def measure(document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> Size:
    """What an operation comes to."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    return _Measure(fragments, variables).selection(operation.selection_set)


def check(document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> None:
    """Raise ClientError for an operation that asks for too much, naming by what."""
    size = measure(document, operation, variables)
    for what, found, most in (
        ("fields within fields", size.depth, DEPTH),
        ("aliases", size.aliases, ALIASES),
        ("fields of the query itself", size.roots, ROOTS),
        ("items on nested pages", size.items, ITEMS),
    ):
        if found > most:
            raise ClientError(
                f"The document asks for more than {most:,} {what}. Ask for less, or in several requests.", "LIMIT_EXCEEDED"
            )
