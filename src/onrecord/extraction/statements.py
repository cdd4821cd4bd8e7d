"""Statements as records: attestations with every field, and the stub documents of outlets that were told or cited."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from onrecord.model import Attestation, Document, Statement, bounds, member_id, stub_id
from onrecord.model.terms import ActorType, Item, Modality, SpeakerStatus

from . import stance
from .assemble import Records
from .calendar import Tense
from .candidate import Candidate
from .collective import collective
from .found import TimeFound
from .grammar import grammar
from .language import Language
from .names import fold
from .outlets import in_full
from .reading import Reading, content_spans
from .roles import Role
from .translation import translated

OWN: Final = (Item.OUTLET, Item.AGENCY, Item.ORIGINAL_OUTLET)
"""The items that name the document's own outlets: what they were told needs no carrier."""


def add_statements(
    records: Records,
    reading: Reading,
    members: Mapping[int, str],
    roles: Mapping[Role, str],
    times: Sequence[Sequence[TimeFound]],
    items: Mapping[Item, str],
    pack: Language,
) -> list[tuple[Candidate, str]]:
    """The statements with their attestations, and the stub documents of outlets that were told or cited."""
    statement_of: dict[int, str] = {}
    taken: set[str] = set()
    kept: list[int] = []
    for i, candidate in enumerate(reading.candidates):
        if not all(records.holds(*span) for span in (*candidate.content, *candidate.cue, *candidate.source)):
            records.dropped += 1
            continue
        identifier = member_id(Statement, records.snapshot.id, *content_spans(candidate))
        if identifier in taken:
            continue
        taken.add(identifier)
        statement_of[id(candidate)] = identifier
        kept.append(i)
    own = [items[i] for i in OWN if items.get(i)]
    for i in kept:
        candidate = reading.candidates[i]
        carrier = _carrier(reading, i, own, pack)
        attestation = _attestation(records, reading, i, statement_of, members, roles, times, items, carrier, pack)
        records.add(Statement(id=attestation.attests))
        if carrier is not None:
            attestation = replace(attestation, derived_from_attestation=_stub(records, attestation, *carrier))
        records.add(attestation)
    return [(reading.candidates[i], statement_of[id(reading.candidates[i])]) for i in kept]


def _attestation(
    records: Records,
    reading: Reading,
    i: int,
    statement_of: Mapping[int, str],
    members: Mapping[int, str],
    roles: Mapping[Role, str],
    times: Sequence[Sequence[TimeFound]],
    items: Mapping[Item, str],
    carrier: tuple[str, tuple[int, int]] | None,
    pack: Language,
) -> Attestation:
    candidate, speakers, said = reading.candidates[i], reading.speakers[i], reading.told[i]
    quoted = [(q.start, q.end) for q in reading.quotes]
    kind = stance.kind(reading.text, candidate, quoted)
    content = content_spans(candidate)
    reported = statement_of.get(id(candidate.parent)) if candidate.parent is not None else None
    when = _when(reading, candidate, times)
    outlet = carrier[0] if carrier else said.to if said and said.outlet else None
    context = _context(reading, candidate)
    translation, why = translated(reading, candidate, kind, outlet, speakers.people, context, items, pack)
    named = candidate.source and speakers.status is SpeakerStatus.STATED
    return Attestation(
        attests=statement_of[id(candidate)],
        in_document=records.snapshot.snapshot_of,
        kind=kind,
        polarity=stance.polarity(reading.text, candidate, reading.passages, pack),
        modality=pack.syntax.modality(candidate, reading.passages, pack),
        speech=candidate.speech,
        collective=collective(speakers.people, kind),
        rule=candidate.rule,
        speaker_status=speakers.status,
        speaker_rule=speakers.rule,
        antecedent_span=records.spans(sorted(set(speakers.antecedent))),
        speaker=tuple(members[id(q)] for q in speakers.people if id(q) in members),
        content_span=records.spans(content),
        source_span=records.spans(candidate.source),
        cue_span=records.spans(candidate.cue),
        context_span=records.spans(context),
        citation_span=records.spans([said.to_span] if said and said.to_span else []),
        told_to=said.to if said else None,
        occasion=said.occasion if said else None,
        occasion_carried=True if reading.carried[i] else None,
        said_at=records.time(when) if when else None,
        said_in_role=_role(reading, candidate, roles) if named else None,
        hearsay_of=reported if reported != statement_of[id(candidate)] else None,
        quotation_goes_on=stance.goes_on(reading.text, candidate, reading.quotes),
        translation=translation,
        translation_reason=why,
    )


def _context(reading: Reading, candidate: Candidate) -> list[tuple[int, int]]:
    """The whole sentences around content and cue, a range for each paragraph."""
    ranges: list[tuple[int, int]] = []
    spans = [*candidate.content, *candidate.cue]
    for p in reading.passages_over(min(s for s, _ in spans), max(e for _, e in spans)):
        held = [(a, b) for a, b in p.stretches if any(s < b and a < e for s, e in spans)]
        if held:
            ranges.append((held[0][0], held[-1][1]))
    return ranges


def _when(reading: Reading, candidate: Candidate, times: Sequence[Sequence[TimeFound]]) -> TimeFound | None:
    """The time that stands in the cue's own clause, outside what was said and outside quotation marks.

    What is printed was said by then: a time that begins later, or that may, is the time of what was spoken about.
    """
    if candidate.verb is None or candidate.parent is not None:
        return None
    printed = bounds(reading.anchor.published)[1] if reading.anchor.published else None
    p = reading.passages[candidate.passage]
    low, high = p.at(*p.sentence(candidate.verb))
    verb = p.doc[candidate.verb]
    rules = grammar(p.doc.lang_)
    if rules is not None and rules.plays(verb) is Tense.FUTURE:
        return None  # will publish on 2 June: when that is, not when it was said
    for time in times[candidate.passage]:
        if not low <= time.start < high or candidate.covers(time.start) or time.duration is not None:
            continue
        if printed is not None and (time.latest_end is None or time.latest_end[:10] > printed):
            continue
        if candidate.modality is Modality.PREDICTED and candidate.content and time.start > candidate.content[-1][1]:
            continue  # what is promised or projected carries its own day behind it
        token = p.token_at(time.start)
        if token is None or p.inside[token.i] >= 0:
            continue
        if verb in token.ancestors and not any(a.pos_ == "VERB" and a != verb for a in _until(token, verb)):
            return time
    return None


def _until(token: Token, verb: Token) -> list[Token]:
    path = []
    for ancestor in token.ancestors:
        if ancestor == verb:
            break
        path.append(ancestor)
    return path


def _role(reading: Reading, candidate: Candidate, roles: Mapping[Role, str]) -> str | None:
    """The title within the source's own words, when there is one holder of it."""
    p = reading.passages[candidate.passage]
    held = []
    for role, identifier in roles.items():
        start, _ = p.at(role.mention.first, role.mention.last) if role.mention.passage == candidate.passage else (-1, -1)
        if any(s <= start < e for s, e in candidate.source):
            held.append(identifier)
    return held[0] if len(held) == 1 else None


def _carrier(reading: Reading, i: int, own: Sequence[str], pack: Language) -> tuple[str, tuple[int, int]] | None:
    """The outlet from which the words were taken, by the fullest name that the text has for it, and where it is named: told
    by the speaker, or cited as the source. None of the document's own outlet, also by a short name.
    """
    candidate, said = reading.candidates[i], reading.told[i]
    if said is not None and said.outlet and said.to and said.to_span:
        name = _full(reading, said.to, own, pack)
        if fold(name) not in {fold(o) for o in own}:
            return name, said.to_span
    cited = [q for q in reading.speakers[i].people if q.kind is ActorType.OUTLET]
    if not cited and candidate.parent is not None:
        above = next((n for n, c in enumerate(reading.candidates) if c is candidate.parent), None)
        if above is not None:
            candidate, cited = candidate.parent, [q for q in reading.speakers[above].people if q.kind is ActorType.OUTLET]
    if len(cited) == 1 and candidate.source:
        named = {fold(_full(reading, n, own, pack)) for n in cited[0].names}
        if not named & {fold(o) for o in own}:
            return _full(reading, cited[0].name, own, pack), candidate.source[0]
    return None


def _full(reading: Reading, name: str, own: Sequence[str], pack: Language) -> str:
    """What the text, or its own outlet, calls an outlet in full."""
    if fold(name) in {fold(o) for o in own}:
        return name
    known = [q.name for q in reading.actors.people if q.kind is ActorType.OUTLET]
    return in_full(name, (*own, *known), pack.words("state_links"))


def _stub(records: Records, attestation: Attestation, name: str, where: tuple[int, int]) -> str:
    """A document that is not held, and its report of the statement, known by the citation only."""
    identifier = stub_id(name, attestation.attests)
    records.add(Document(id=identifier, is_stub=True, stub_name=name, cited_by=attestation.attests))
    return records.add(
        Attestation(
            attests=attestation.attests,
            in_document=identifier,
            kind=attestation.kind,
            polarity=attestation.polarity,
            modality=attestation.modality,
            speech=attestation.speech,
            collective=attestation.collective,
            rule=attestation.rule,
            speaker_status=attestation.speaker_status,
            speaker=attestation.speaker,
            citation_span=(records.span(*where),),
            hearsay_of=attestation.hearsay_of,
        )
    )
