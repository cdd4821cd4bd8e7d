"""Which of the judgements ever made still hold of what documents say now.

A judgement is a fact about two readings and stays recorded. When a document is read again, or a person corrects its date,
the rule may say something else of the pair: then the picture goes by what it says now.
"""

from collections.abc import Iterable

from onrecord.model import Judgement, Record

from . import rules
from .evidence import Evidence
from .views import references, utterances


def current(judgements: Iterable[Record], held: Evidence) -> list[Record]:
    """These records without the judgements that the rules of today would not make of the evidence of today.

    What no rule here made (a person's own judgement, a decision), and pairs whose evidence is not given, stay.
    """
    actors = {r.member: r for r in references(held)}
    said = {u.member: u for u in utterances(held)}

    def stands(judgement: Judgement) -> bool:
        left, right = judgement.left, judgement.right
        if judgement.rule not in rules.RULES:
            return True
        if judgement.rule_version != rules.RULES[judgement.rule]:
            return False
        if left in actors and right in actors:
            return rules.compared(actors[left], actors[right]) is judgement.judgement_kind
        if left in said and right in said:
            return any(j.id == judgement.id for j in rules.statements(said[left], said[right]))
        return True

    return [r for r in judgements if not isinstance(r, Judgement) or stands(r)]
