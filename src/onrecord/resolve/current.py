"""Which of the judgements ever made still hold of what documents say now.

A judgement is a fact about two readings and stays recorded. When a document is read again, or a person corrects its date,
the rule may say something else of the pair: then the picture goes by what it says now.
"""

from collections.abc import Iterable

from onrecord.model import Bearing, Judgement, Record
from onrecord.model.terms import JudgementKind

from . import rules
from .abbreviations import EXPANDED, is_abbreviation, stands_for
from .claimed import claimed, claims
from .events import SAME_EVENT, SAME_TOLD, allowed, happenings
from .evidence import Evidence
from .names import naming
from .offices import SAME_OFFICE
from .views import names, utterances


def current(judgements: Iterable[Record], held: Evidence) -> list[Record]:
    """These records without the judgements that the rules of today would not make of the evidence of today.

    What no rule here made (a person's own judgement, a decision), and pairs whose evidence is not given, stay.
    """
    judgements = list(judgements)
    paired = {member for j in judgements if isinstance(j, Judgement) for member in j.pair}
    actors = {n.member: n for n in names(held) if n.member in paired}
    said = {u.member: u for u in utterances(held, paired)}
    told = {h.member: h for h in happenings(held, paired)}
    put = {c.member: c for c in claimed(held, paired)}
    borne = {(r.refers_to, n.naming_of) for found in held.references.values() for r in found if (n := naming(r))}

    def stands(record: Record) -> bool:
        if not isinstance(record, Judgement | Bearing) or record.rule not in rules.RULES:
            return True
        if record.rule_version != rules.RULES[record.rule]:
            return False
        left, right = record.pair
        if isinstance(record, Bearing):
            return (record.bearer, record.bears) in borne or record.bearer not in held.references
        if record.rule == SAME_OFFICE:
            # Names in full stand here for whoever bears them, whose offices are not given: a later correction is not seen.
            return all(member in held.offices or member not in held.references for member in record.pair)
        if left in actors and right in actors and record.rule == EXPANDED:
            # That a text prints an abbreviation beside a name, its words tell for ever.
            full, short = sorted((actors[left], actors[right]), key=lambda n: is_abbreviation(n.printed))
            return stands_for(full.printed, full.country_code, short.country_code) is record.judgement_kind
        if left in actors and right in actors:
            return rules.compared(actors[left], actors[right]) is record.judgement_kind
        if left in said and right in said:
            copied = record.rule == rules.SAME_PASSAGE  # that texts share a passage, their words tell for ever
            return any(j.id == record.id for j in rules.statements(said[left], said[right], copied=copied))
        if left in put and right in put:
            copied = record.rule == rules.COPIED_CLAIM
            return any(j.id == record.id for j in claims(put[left], put[right], copied=copied))
        if left in told and right in told and record.rule in (SAME_EVENT, SAME_TOLD):
            # Who took part the picture looks at: here they may be known by their clusters alone.
            return allowed(record.rule, told[left], told[right]) in (record.judgement_kind, JudgementKind.SAME)
        return True

    return [r for r in judgements if stands(r)]
