"""Checking the laws over everything held: in Python where a law needs the text or the whole, by SHACL where it is a shape."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from shacl import Shapes

from onrecord.assets import asset
from onrecord.model import Activity, Curator, Snapshot, Software, Span, references
from onrecord.model.log import End, breaks
from onrecord.vocabulary.mapping import load

from .quads import Generated, quads


@dataclass(frozen=True)
class Finding:
    """A law that does not hold: which, of which record, and what to do about it."""

    law: str
    record: str
    message: str


def check(stream: Iterable[Generated], end: End | None = None) -> Iterator[Finding]:
    """Every breach of the laws among the records of a stream, which must hold a whole store, whose log ends at `end`.

    The RDF of the whole store is held in memory while SHACL looks at it: about 1 kB a quad.
    """
    texts: dict[str, str] = {}
    spans: list[Span] = []
    ids: set[str] = set()
    named: dict[str, str] = {}
    lines: list[str] = []
    activities: list[Activity] = []
    made: dict[str, list[str]] = defaultdict(list)
    for record, generated in stream:
        ids.add(record.id)
        for activity in generated:
            made[activity].append(record.id)
        for target in (*references(record), *generated):
            named.setdefault(target, record.id)
        match record:
            case Snapshot():
                texts[record.id] = record.text
                if not record.withdrawn and Snapshot.of(record.snapshot_of, record.text) != record:
                    yield Finding("1", record.id, "its SHA-256 is not that of its text: restore it from a backup")
            case Span():
                spans.append(record)
            case Activity():
                activities.append(record)
        if not generated and not isinstance(record, Activity | Software | Curator):
            yield Finding("2", record.id, "no activity generated it: it did not enter as a batch")
        lines += (f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads(record, generated))
    for span in spans:
        if span.span_of in texts and not span.withdrawn and not span.stands_in(texts[span.span_of]):
            yield Finding("1", span.id, f"its words are not at [{span.start}, {span.end}) of {span.span_of}: ingest again")
    for target in sorted(named.keys() - ids):
        yield Finding("2", named[target], f"it names {target}, which is not held")
    entries = sorted(activities, key=lambda a: (a.sequence or 0, a.id))
    for found in breaks(((a, made[a.id]) for a in entries), end) if end else ():
        message = f"the log breaks at entry {found.sequence}: {found.message}; restore it from a backup"
        yield Finding("2", found.activity or "the log", message)
    yield from shapes_broken("\n".join(sorted(set(lines))))


def shapes_broken(ntriples: str) -> Iterator[Finding]:
    """What the shapes, generated and written by hand, find wrong in N-Triples."""
    report = _shapes().validate_text(ntriples, format="ntriples")
    for result in sorted(report.results, key=lambda r: (r.focus_node, r.message or "", r.path or "")):
        record = result.focus_node.strip("<>").removeprefix(load().data)
        where = f" ({result.path.strip('<>').removeprefix(load().namespace)})" if result.path else ""
        yield Finding("shape", record, f"{result.message or result.component}{where}")


@cache
def _shapes() -> Shapes:
    files = (asset("ontology", "generated", "closed-shapes.ttl"), asset("ontology", "shapes.ttl"))
    return Shapes.from_turtle("\n".join(path.read_text(encoding="utf-8") for path in files))
