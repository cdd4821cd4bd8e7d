"""The rules: what may be said of a pair. Each is pure: it looks at two views and at nothing else.

What stands in one text its reader has told apart already: such pairs are not put to the rules.
"""

from collections.abc import Iterable
from typing import Final

from onrecord.model import Judgement, StatementLink, overlap
from onrecord.model.judgement import STRONGEST
from onrecord.model.terms import ActorType, JudgementKind, LinkType, SaidBasis

from .views import Reference, Utterance
from .words import Run, content_words, name_parts, shared_runs

SAME_NAME: Final = "actor.same-name"
SAME_WORDS: Final = "statement.same-words"
SHARED_WORDS: Final = "statement.shared-words"

RULES: Final = {SAME_NAME: "1", SAME_WORDS: "1", SHARED_WORDS: "1"}
"""The version of each rule. Judgements of other versions are no longer part of the picture."""

LINK_WORDS: Final = 6
LINK_CONTENT: Final = 3
"""Words on end, and content words among them, quoted in both, that make one sentence: precision 1.00 (14 of 14), recall
.42 on pairs of real news (across-documents.md §3, first row)."""

PROPOSAL_WORDS: Final = 4
PROPOSAL_CONTENT: Final = 2
"""As much in common, quoted or not, makes a proposal."""

APART_WORDS: Final = 8
"""Below as many words, what two outlets were told is proposed only."""

_BODIES: Final = {ActorType.ORGANIZATION, ActorType.OUTLET}


def actors(a: Reference, b: Reference) -> tuple[Judgement, ...]:
    """What may be said of two actors: references of one kind with one full name are one actor.

    Single names only propose. Level 3 when both are of one named country, 2 when the name has three parts, else 1.
    """
    a, b = sorted((a, b), key=lambda r: r.member)
    if (kind := compared(a, b)) is None:
        return ()
    return (_judged(SAME_NAME, kind, a, b, _why(a, b, kind), _level(a, b) if kind is JudgementKind.SAME else 1),)


def compared(a: Reference, b: Reference) -> JudgementKind | None:
    """What two references are to each other, as far as their names, kinds and countries tell."""
    states = a.actor_type is b.actor_type is ActorType.STATE
    if a.name != b.name and not (states and a.country_code and a.country_code == b.country_code):
        return None
    if a.actor_type is not b.actor_type:
        # An outlet is an organisation: neither that they are one nor that they are two is shown.
        return None if {a.actor_type, b.actor_type} == _BODIES else JudgementKind.DIFFERENT
    if a.country_code and b.country_code and a.country_code != b.country_code:
        return JudgementKind.DIFFERENT
    if a.actor_type is ActorType.PERSON and len(name_parts(a.name)) < 2:
        return JudgementKind.PROPOSED
    return JudgementKind.SAME


def _level(a: Reference, b: Reference) -> int:
    if a.country_code and a.country_code == b.country_code:
        return STRONGEST
    return 2 if len(name_parts(a.name)) > 2 else 1


def _why(a: Reference, b: Reference, kind: JudgementKind) -> str:
    if a.actor_type is not b.actor_type:
        return f"“{a.printed}” is a {a.actor_type} in one document and a {b.actor_type} in the other"
    if kind is JudgementKind.DIFFERENT:
        return f"“{a.printed}” is of {a.country_code} in one document and of {b.country_code} in the other"
    if kind is JudgementKind.PROPOSED:
        return f"both documents name “{a.printed}”, which is not a full name"
    if a.name != b.name:
        return f"“{a.printed}” and “{b.printed}” are the state {a.country_code}"
    return f"both documents name the {a.actor_type} “{a.printed}” in full"


def statements(a: Utterance, b: Utterance) -> tuple[Judgement | StatementLink, ...]:
    """What may be said of two reports of utterances. Words decide whether it is one sentence; only time, whether it was
    said once. Levels of *same* go by what is known of time: 3 when both reports tell it, 2 when one does, else 1.
    """
    a, b = sorted((a, b), key=lambda u: u.member)
    together = overlap((a.when.earliest, a.when.latest), (b.when.earliest, b.when.latest))
    dated = a.when.dated and b.when.dated
    if run := _best(shared_runs(a.words.quoted, b.words.quoted, LINK_WORDS), LINK_CONTENT):
        first, second = sorted((str(a.when), str(b.when)))
        reason = f"both quote “{' '.join(run)}” ({len(run)} words); said {first} in one, {second} in the other"
        if not together:
            return _said_again(a, b, reason)
        if not dated:
            return (_judged(SAME_WORDS, JudgementKind.PROPOSED, a, b, f"{reason}; the time is not known on both sides"),)
        if len(run) < APART_WORDS and a.told_to and b.told_to and a.told_to != b.told_to:
            heard = f"told to {a.told_to} in one, to {b.told_to} in the other"
            return (_judged(SAME_WORDS, JudgementKind.PROPOSED, a, b, f"{reason}; {heard}"),)
        level = 1 + sum(u.when.basis is SaidBasis.STATED for u in (a, b))
        return (_judged(SAME_WORDS, JudgementKind.SAME, a, b, reason, level),)
    if not (together and dated) or a.polarity is not b.polarity:
        return ()
    if run := _best(shared_runs(a.words.said, b.words.said, PROPOSAL_WORDS), PROPOSAL_CONTENT):
        reason = f"both have “{' '.join(run)}” ({len(run)} words), not quoted on both sides or too short to tell"
        return (_judged(SHARED_WORDS, JudgementKind.PROPOSED, a, b, reason),)
    return ()


def _said_again(a: Utterance, b: Utterance, reason: str) -> tuple[Judgement | StatementLink, ...]:
    """The later repeats the earlier, and the two are not one."""
    first, again = sorted((a, b), key=lambda u: (u.when.latest or "9999", u.member))
    link = StatementLink(
        rule=SAME_WORDS,
        rule_version=RULES[SAME_WORDS],
        link_type=LinkType.REPEATS,
        link_from=again.member,
        link_to=first.member,
        reason=reason,
        evidence_span=(*a.content, *b.content),
    )
    return _judged(SAME_WORDS, JudgementKind.DIFFERENT, a, b, f"{reason}; these times cannot meet"), link


def _best(runs: Iterable[Run], content: int) -> Run | None:
    """The longest run with enough content words; of equals the first in the alphabet, so that order cannot matter."""
    return min((r for r in runs if content_words(r) >= content), key=lambda r: (-len(r), r), default=None)


def _judged(
    rule: str, kind: JudgementKind, a: Reference | Utterance, b: Reference | Utterance, reason: str, level: int = 1
) -> Judgement:
    return Judgement.of(rule, RULES[rule], kind, (a.member, b.member), level=level, reason=reason)
