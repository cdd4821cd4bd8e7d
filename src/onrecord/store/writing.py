"""Records into the store, by the generated loading Cypher: what is there already is left as it is."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.model import Batch, Record
from onrecord.vocabulary import GENERATED_BY, to_row

from .reading import picture_names
from .rows import Written, class_of, execute
from .transaction import Row, Transaction


def write(tx: Transaction, batch: Batch) -> Written:
    """Write the records of a batch, what they point at, and which activity generated them.

    The fields of the picture are left to `renew`; only a restored backup brings its picture along, in two steps.
    """
    return write_nodes(tx, batch.records) + write_links(tx, batch.records, batch.generated)


def write_nodes(tx: Transaction, records: Iterable[Record], *, with_picture: bool = False) -> Written:
    """Write the nodes alone."""
    nodes: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        name = type(record).__name__
        properties, _ = to_row(record)
        kept = {k: v for k, v in properties.items() if with_picture or k not in picture_names(name)}
        nodes[name].append({"id": record.id, "properties": kept})
    return sum((execute(tx, f"load/{name}", rows) for name, rows in sorted(nodes.items())), Written())


def write_links(
    tx: Transaction, records: Iterable[Record], generated: Iterable[tuple[str, str]] = (), *, with_picture: bool = False
) -> Written:
    """Write what records point at, and which activity generated them; all of it must have been written as nodes."""
    links: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        name = type(record).__name__
        for kind, target in to_row(record)[1]:
            if with_picture or kind not in picture_names(name):
                links[f"{name}.{kind}.{class_of(target)}"].append({"source": record.id, "target": target})
    for identifier, activity in generated:
        name = f"{class_of(identifier)}.{GENERATED_BY}.{class_of(activity)}"
        links[name].append({"source": identifier, "target": activity})
    return sum((execute(tx, f"load/{name}", rows) for name, rows in sorted(links.items())), Written())
