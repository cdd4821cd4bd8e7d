"""Versions of the picture: what a member or document showed, from an instant until another.

The nodes of members show the present. Beside each stands a node for whatever it has shown since some commit: labelled with
its class and *Then*, `of` the member, `since` one instant `until` another, with the keys and relationships of the picture.
A version begins when something was recorded that changed the picture; made anew for the same instant, it is replaced.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from onrecord.model import Record
from onrecord.vocabulary import MAPPING, RowError, to_row

from .generate import pictured
from .reading import picture_names
from .rows import by_class, class_of, execute, parts, run
from .streaming import Run, pages
from .transaction import Row, Transaction

OPEN: Final = "9999-12-31T23:59:59.999999Z"
"""Until when what is shown now is shown."""


@dataclass(frozen=True)
class Version:
    """What a record showed from `since` until `until`: the properties and the relationships of its picture."""

    of: str
    since: str
    until: str
    properties: dict[str, Any]
    relationships: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """The id of the version, which sorts among the ids of its class."""
        return f"{self.of}@{self.since}"


def note(tx: Transaction, records: Iterable[Record], since: str) -> None:
    """Note what records show from an instant on, and that until then they showed what they did."""
    versions = [_version(r, since) for r in records]
    for name, group in by_class(v.of for v in versions).items():
        for part in parts(group):
            run(tx, f"versions/drop/{name}", ids=[f"{i}@{since}" for i in part])
            run(tx, f"versions/close/{name}", ids=part, at=since, open=OPEN)
    write_nodes(tx, versions)
    write_links(tx, versions)


def write_nodes(tx: Transaction, versions: Iterable[Version]) -> None:
    """Write the nodes alone."""
    nodes: dict[str, list[Row]] = defaultdict(list)
    for v in versions:
        properties = {"id": v.id, "of": v.of, "since": v.since, "until": v.until, **v.properties}
        nodes[class_of(v.of)].append({"of": v.of, "properties": properties})
    for name, rows in sorted(nodes.items()):
        execute(tx, f"versions/put/{name}", rows)


def write_links(tx: Transaction, versions: Iterable[Version]) -> None:
    """Write what versions show, all of which must have been written as nodes."""
    links: dict[str, list[Row]] = defaultdict(list)
    for v in versions:
        for kind, target in v.relationships:
            links[f"{class_of(v.of)}.{kind}.{class_of(target)}"].append({"source": v.id, "target": target})
    for name, rows in sorted(links.items()):
        execute(tx, f"versions/link/{name}", rows)


def versions(reader: Run) -> Iterator[Version]:
    """Every version there is, in the order of ids."""
    counted = {row["class"]: row["records"] for row in reader(lambda tx: run(tx, "count/records"))}
    for c in MAPPING.classes:
        if pictured(c):
            for page in pages(reader, f"versions/page/{c.name}", c.prefix, counted.get(c.name, 0)):
                yield from (_read(row) for row in page)


def line(version: Version) -> dict[str, Any]:
    """A version as a line of a backup."""
    return {
        "version": version.of, "since": version.since, "until": version.until,
        "properties": version.properties, "relationships": version.relationships,
    }  # fmt: skip


def from_line(value: dict[str, Any]) -> Version:
    """The version in a line of a backup. Raises RowError."""
    names = picture_names(class_of(value["version"]))
    relationships = tuple((kind, target) for kind, target in value["relationships"])
    if unknown := ({*value["properties"]} | {kind for kind, _ in relationships}) - names:
        raise RowError(f"{value['version']} shows {min(unknown)}, which is not of the picture")
    return Version(value["version"], value["since"], value["until"], value["properties"], relationships)


def _version(record: Record, since: str) -> Version:
    properties, relationships = to_row(record)
    names = picture_names(type(record).__name__)
    return Version(
        record.id, since, OPEN,
        {k: v for k, v in properties.items() if k in names},
        tuple(pair for pair in relationships if pair[0] in names),
    )  # fmt: skip


def _read(row: Row) -> Version:
    held = row["properties"]
    names = picture_names(class_of(held["of"]))
    return Version(
        held["of"], held["since"], held["until"],
        {k: v for k, v in sorted(held.items()) if k in names},
        tuple(sorted((kind, target) for kind, target in row["relationships"] if kind in names)),
    )  # fmt: skip
