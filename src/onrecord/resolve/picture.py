"""The picture: what readers see, as a function of the current evidence and of the judgements, in layers.

Actors come first. Then statements: two reports judged the same stay together only where their speakers' clusters are
equal, for a judgement on words may not look at actors (across-documents.md §8). Two reports of an event stay together only
where the actors that they have in common are enough, and no two of days that cannot meet. Claims are joined by their words,
whoever put them forward. Figures stand alone.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from onrecord.model import Actor, Claim, Judgement, Member, Naming, Record, Stance, overlap

from . import heads, rules
from .claims import taken
from .clusters import CURATED, Clusters, Edges, Pair, clusters
from .current import current
from .decisions import edges
from .events import SAME_TOLD, Happening, enough, happenings
from .evidence import Evidence


def picture(evidence: Iterable[Record], judgements: Iterable[Record]) -> tuple[Record, ...]:
    """The members and documents with the picture's fields set, sorted by id.

    `evidence` is the current reading of everything in the components concerned: members, readings with the spans and
    times that they name, documents with their descriptions and current snapshots. A member that is given with
    `canonical` and without any reading lies outside: it is believed and not returned. One without both has lost its
    evidence and stands alone and empty; a claim keeps its words. `judgements` may hold decisions (curations) too, and the
    names, claims and stances that were judged.
    """
    given = list(judgements)
    held = Evidence.of(
        {r.id: r for r in (*(n for n in given if isinstance(n, Actor | Naming | Claim | Stance)), *evidence)}.values()
    )
    standing = current(given, held)
    known = edges(given, standing)
    copied = {j.pair for j in standing if isinstance(j, Judgement) and j.rule == SAME_TOLD}
    claims = [m for m in held.of_class(Claim) if not m.canonical]
    outside = {m.id: m.canonical for m in held.members() if m.canonical and not _read(m, held)}
    alone = [m for m in held.members() if not (m.canonical or _read(m, held) or isinstance(m, Claim))]
    actors = clusters({**held.references, **held.namings}, known, held.namings)
    canonical = {**outside, **actors.head}
    statements = clusters(held.attestations, _spoken_by_one(held, known, canonical))
    events = clusters(held.event_reports, _attended_by_the_same(held, known, canonical, copied))
    figures = clusters(held.figure_reports, known)
    canonical |= statements.head | events.head | figures.head
    drawn: list[Record] = [type(m)(id=m.id, canonical=m.id) for m in alone]
    drawn += _actors(actors, held)
    drawn += _drawn(statements, lambda members: heads.statement(members, held, canonical))
    drawn += _drawn(events, lambda members: heads.event(members, held, canonical))
    drawn += _drawn(figures, lambda members: heads.figure(members, held))
    drawn += _claims(claims, known, held)
    drawn += [heads.document(d, held) for d in held.documents() if d.id in held.descriptions]
    return tuple(sorted(drawn, key=lambda r: r.id))


def _read(member: Member, held: Evidence) -> bool:
    """Whether a current reading speaks of it."""
    i = member.id
    return (
        i in held.references
        or i in held.namings
        or i in held.attestations
        or i in held.event_reports
        or i in held.figure_reports
    )


def _spoken_by_one(held: Evidence, known: Edges, canonical: Mapping[str, str]) -> Edges:
    """The edges between reports whose speakers are the same actors, and those that a person drew."""
    speakers = {
        member: {canonical.get(s, s) for a in attestations for s in a.speaker}
        for member, attestations in held.attestations.items()
    }
    same = {
        (a, b): level
        for (a, b), level in known.same.items()
        if a in speakers and b in speakers and (level == CURATED or (speakers[a] and speakers[a] == speakers[b]))
    }
    return Edges(same, known.different)


def _attended_by_the_same(held: Evidence, known: Edges, canonical: Mapping[str, str], copied: Collection[Pair]) -> Edges:
    """The edges between events that enough of the same actors took part in, of one copied passage, or drawn by a person;
    what has days that cannot meet is kept apart.
    """
    told = {h.member: h for h in happenings(held)}
    actors = {
        member: {
            canonical.get(p.participant, p.participant)
            for i in (member, *(r.id for r in reports))
            for p in held.participations.get(i, ())
        }
        for member, reports in held.event_reports.items()
    }

    def stands(pair: Pair) -> bool:
        a, b = (told[i] for i in pair)
        here = bool(a.place and a.place == b.place)
        return pair in copied or enough(len(actors[a.member] & actors[b.member]), here=here)

    same = {p: level for p, level in known.same.items() if told.keys() >= set(p) and (level == CURATED or stands(p))}
    joined = clusters(told, Edges(same, known.different)).members().values()
    apart = {p for members in joined for p in combinations(members, 2) if not _meet(told[p[0]], told[p[1]])}
    return Edges(same, known.different | apart)


def _meet(a: Happening, b: Happening) -> bool:
    return overlap((a.earliest, a.latest), (b.earliest, b.latest))


def _actors(found: Clusters, held: Evidence) -> list[Record]:
    """Every actor with its own references; heads with their names, so that no head grows with those who stand under it."""
    drawn: list[Record] = []
    for head, members in found.members().items():
        drawn.append(heads.actor(head, members, held))
        drawn += [Actor(id=m, canonical=head, reference=heads.references(m, held)) for m in members if m != head]
    return drawn


def _claims(given: Iterable[Claim], known: Edges, held: Evidence) -> list[Record]:
    """Every claim with its head; heads with the stances on all of theirs that their reports state, or a person did."""
    by_id = {c.id: c for c in given}
    stated = {t.stance.id for t in taken(held)}
    found = clusters(by_id, known)
    on: dict[str, list[str]] = {}
    for stance in held.of_class(Stance):
        if stance.towards in found.head and (stance.id in stated or stance.rule not in rules.RULES):
            on.setdefault(found.head[stance.towards], []).append(stance.id)
    return [replace(c, canonical=found.head[i], stance=tuple(on.get(i, ()))) for i, c in by_id.items()]


def _drawn(found: Clusters, head: Callable[[tuple[str, ...]], Member]) -> list[Record]:
    """Every member: heads with all their fields, the others with the head they stand under."""
    drawn: list[Record] = []
    for members in found.members().values():
        first = head(members)
        drawn += [first, *(type(first)(id=member, canonical=first.id) for member in members[1:])]
    return drawn
