"""The rules: what may be said of a pair. Each is pure: it looks at two views and at nothing else.

What stands in one text its reader has told apart already: such pairs are not put to the rules.
"""

from typing import Final

from onrecord.model import Judgement, StatementLink, overlap
from onrecord.model.judgement import STRONGEST
from onrecord.model.terms import ActorType, JudgementKind, LinkType, SaidBasis

from .abbreviations import EXPANDED, is_abbreviation, rivals
from .abbreviations import VERSION as EXPANDED_VERSION
from .bodies import WORLD, body, state_told, without_article
from .copies import SHARED_PASSAGES
from .copies import VERSION as COPIES
from .events import SAME_EVENT, SAME_TOLD
from .events import VERSION as EVENTS
from .likeness import RUN, RUN_CONTENT, alike, longest, reversed_before, translated
from .names import BEARS_NAME
from .names import VERSION as BEARS_VERSION
from .offices import SAME_OFFICE
from .offices import VERSION as OFFICES
from .outlets import short_for
from .persons import Likeness, akin
from .stubs import FILLS
from .stubs import VERSION as FILLING
from .views import Name, Utterance
from .words import Run, name_parts, shared_runs

SAME_NAME: Final = "actor.same-name"
VARIANT_NAME: Final = "actor.variant-name"
SAME_WORDS: Final = "statement.same-words"
SAME_PASSAGE: Final = "statement.same-passage"
SHARED_WORDS: Final = "statement.shared-words"
OWN_DENIAL: Final = "stance.own-denial"
OWN_AFFIRMATION: Final = "stance.own-affirmation"
OWN_DOUBT: Final = "stance.own-doubt"
SHARED_NAMES: Final = "statement.shared-names"
ANSWERS: Final = "statement.answers"
SAME_CLAIM: Final = "claim.same-words"
COPIED_CLAIM: Final = "claim.same-passage"
LIKE_CLAIM: Final = "claim.shared-words"
SAME_REVIEWED: Final = "review.same-words"
LIKE_REVIEWED: Final = "review.shared-words"

RULES: Final = {
    BEARS_NAME: BEARS_VERSION,
    SAME_NAME: "5",
    VARIANT_NAME: "2",
    EXPANDED: EXPANDED_VERSION,
    SAME_OFFICE: OFFICES,
    SHARED_PASSAGES: COPIES,
    SAME_WORDS: "3",
    SAME_PASSAGE: "1",
    SHARED_WORDS: "3",
    SHARED_NAMES: "1",
    SAME_EVENT: EVENTS,
    SAME_TOLD: EVENTS,
    OWN_DENIAL: "2",
    OWN_AFFIRMATION: "1",
    OWN_DOUBT: "1",
    ANSWERS: "1",
    SAME_CLAIM: "1",
    COPIED_CLAIM: "1",
    LIKE_CLAIM: "1",
    SAME_REVIEWED: "1",
    LIKE_REVIEWED: "1",
    FILLS: FILLING,
}
"""The version of each rule. Judgements and stances of other versions are no longer part of the picture."""

LINK_WORDS: Final = 6
LINK_CONTENT: Final = 3
"""Words on end, and content words among them, quoted in both, that make one sentence: precision 1.00 (14 of 14), recall
.42 on pairs of real news (across-documents.md §3, first row)."""

APART_WORDS: Final = 8
"""Below as many words, what two outlets were told is proposed only."""

_BODIES: Final = {ActorType.ORGANIZATION, ActorType.OUTLET}


def actors(a: Name, b: Name) -> tuple[Judgement, ...]:
    """What may be said of the actors under two names: of one kind and one full name they are one.

    Level 3 when both are of one named country, 2 when the name has three parts, else 1. A single name that is part of a full
    one is proposed to be that person. Names that are not equal are compared as their kind of actor is named (`varied`).
    """
    a, b = sorted((a, b), key=lambda n: n.member)
    if (kind := _equal(a, b)) is not None:
        return (_judged(SAME_NAME, kind, a, b, _why(a, b, kind), _level(a, b) if kind is JudgementKind.SAME else 1),)
    if (found := varied(a, b)) is None:
        return ()
    return (_judged(VARIANT_NAME, found[0], a, b, found[2], found[1]),)


def compared(a: Name, b: Name) -> JudgementKind | None:
    """What two names are to each other, as far as their words, kinds and countries tell."""
    if (kind := _equal(a, b)) is not None:
        return kind
    a, b = sorted((a, b), key=lambda n: n.member)
    return found[0] if (found := varied(a, b)) else None


def varied(a: Name, b: Name) -> Likeness | None:
    """What two full names of one kind that are not equal are to each other: a person's that leaves something out, a body's
    in two languages, an outlet's that is part of a longer one.
    """
    if not (a.full and b.full) or (a.folded == b.folded and a.actor_type is b.actor_type):
        return None
    if {a.actor_type, b.actor_type} == _BODIES:
        likely = a.folded == b.folded and not _apart(a, b)
        return (JudgementKind.PROPOSED, 1, f"the outlet and the organization have one name, “{a.printed}”") if likely else None
    if a.actor_type is not b.actor_type:
        return None
    match a.actor_type:
        case ActorType.PERSON:
            return _people(a, b)
        case ActorType.ORGANIZATION:
            return _translated(a, b)
        case ActorType.OUTLET:
            return _shortened(a, b)
        case _:
            return None


def _people(a: Name, b: Name) -> Likeness | None:
    found = akin(a.printed, b.printed)
    if found is None or found[0] is not JudgementKind.SAME:
        return found
    if _apart(a, b):
        return JudgementKind.DIFFERENT, 1, f"one “{a.printed}” is of {a.country_code}, “{b.printed}” of {b.country_code}"
    return (found[0], STRONGEST, found[2]) if a.country_code and a.country_code == b.country_code else found


def _translated(a: Name, b: Name) -> Likeness | None:
    """Two names of one body of one state; without the state on one side it is proposed."""
    one, other = body(a.folded), body(b.folded)
    if _state(a) and _state(a) == _state(b) and rivals(a.folded, b.folded) and not (one and other and one.kind == other.kind):
        return (
            JudgementKind.DIFFERENT,
            1,
            f"“{a.printed}” and “{b.printed}” of {_state(a)} share their letters and not their end",
        )
    if one is None or other is None or one.kind != other.kind:
        return None
    told = [{code for code in (n.country_code, found.country_code) if code} for n, found in ((a, one), (b, other))]
    if WORLD in told[0] & told[1]:
        return JudgementKind.SAME, 2, f"“{a.printed}” and “{b.printed}” are names of one body"
    if any(len(codes) > 1 for codes in told) or (told[0] and told[1] and told[0] != told[1]):
        return None
    if not (told[0] and told[1]):
        return JudgementKind.PROPOSED, 1, f"“{a.printed}” and “{b.printed}” are one kind of body; the state of one is not told"
    return JudgementKind.SAME, 2, f"“{a.printed}” and “{b.printed}” are names of one body of {min(told[0])}"


def _state(name: Name) -> str | None:
    return name.country_code or state_told(name.folded)


def _shortened(a: Name, b: Name) -> Likeness | None:
    if _apart(a, b):
        return None
    one, other = sorted((without_article(a.folded), without_article(b.folded)), key=len)
    if one == other and " " in one:
        return JudgementKind.SAME, 1, f"“{a.printed}” and “{b.printed}” are one name but for the article"
    if one == other or short_for(one, other):
        return JudgementKind.PROPOSED, 1, f"of “{a.printed}” and “{b.printed}” one may be short for the other"
    return None


def _apart(a: Name, b: Name) -> bool:
    return bool(a.country_code and b.country_code and a.country_code != b.country_code)


def _equal(a: Name, b: Name) -> JudgementKind | None:
    """What two names are to each other that are equal, or of which one is a part of the other alone."""
    known_apart = _apart(a, b)
    if a.full != b.full:
        single, full = (b, a) if a.full else (a, b)
        return JudgementKind.PROPOSED if not known_apart and _may_mean(single, full) else None
    states = a.actor_type is b.actor_type is ActorType.STATE
    if not a.full or (a.folded != b.folded and not (states and a.country_code and a.country_code == b.country_code)):
        return None
    if a.actor_type is not b.actor_type:
        # An outlet is an organisation: neither that they are one nor that they are two is shown.
        return None if {a.actor_type, b.actor_type} == _BODIES else JudgementKind.DIFFERENT
    if known_apart:
        return JudgementKind.DIFFERENT
    return JudgementKind.PROPOSED if a.country_code != b.country_code and _of_any_state(a) else JudgementKind.SAME


def _of_any_state(name: Name) -> bool:
    """Whether every state may have a body of this name: letters, or a ministry, which then may be another's."""
    meant = body(name.folded)
    any_state = is_abbreviation(name.printed) or (meant is not None and meant.country_code is None)
    return name.actor_type is ActorType.ORGANIZATION and any_state


def _may_mean(single: Name, full: Name) -> bool:
    """Whether a name that tells nobody apart may be a full one: a part of a person's, or that of a state's body of its kind."""
    if single.actor_type is not full.actor_type:
        return False
    if full.actor_type is ActorType.ORGANIZATION:
        one, other = body(single.folded), body(full.folded)
        return one is not None and other is not None and one.kind == other.kind and other.country_code != WORLD
    return bool(name_parts(single.folded)) and name_parts(single.folded) <= name_parts(full.folded)


def _level(a: Name, b: Name) -> int:
    if a.country_code and a.country_code == b.country_code:
        return STRONGEST
    return 2 if len(name_parts(a.folded)) > 2 else 1


def _why(a: Name, b: Name, kind: JudgementKind) -> str:
    if a.actor_type is not b.actor_type:
        return f"“{a.printed}” is a {a.actor_type}, “{b.printed}” a {b.actor_type}"
    if kind is JudgementKind.DIFFERENT:
        return f"one “{a.printed}” is of {a.country_code}, the other of {b.country_code}"
    if kind is JudgementKind.PROPOSED and a.full and b.full:
        return (
            f"“{a.printed}” of {a.country_code or b.country_code} and of a state not said: other states may have another body"
        )
    if kind is JudgementKind.PROPOSED:
        single, full = (b, a) if a.full else (a, b)
        return f"“{single.printed}” alone may be “{full.printed}”"
    if a.folded != b.folded:
        return f"“{a.printed}” and “{b.printed}” are the state {a.country_code}"
    if a.country_code != b.country_code:
        return f"the {a.actor_type} “{a.printed}” in full, of {a.country_code or b.country_code} and of a country not said"
    return f"“{a.printed}” and “{b.printed}” are one name of a {a.actor_type}"


def statements(a: Utterance, b: Utterance, *, copied: bool = False) -> tuple[Judgement | StatementLink, ...]:
    """What may be said of two reports of utterances. Words decide whether it is one sentence; only time, whether it was
    said once. `copied`: both contents stand in one passage that the two texts share.

    Levels of *same* go by what is known of time: 3 when both reports tell it, 2 when one does, else 1.
    """
    a, b = sorted((a, b), key=lambda u: u.member)
    if run := longest(shared_runs(a.words.quoted, b.words.quoted, LINK_WORDS), LINK_CONTENT):
        if reversed_before(a.words, b.words, run):
            return ()
        return _one_sentence(SAME_WORDS, a, b, run, "both quote", copied=copied)
    if copied and a.polarity is b.polarity and (run := longest(shared_runs(a.words.said, b.words.said, RUN), RUN_CONTENT)):
        return _one_sentence(SAME_PASSAGE, a, b, run, "in one copied passage both have", copied=True)
    if not _meet(a, b):
        return ()
    if reason := alike(a, b):
        return (_judged(SHARED_WORDS, JudgementKind.PROPOSED, a, b, reason),)
    if a.polarity is b.polarity and (reason := translated(a, b)):
        return (_judged(SHARED_NAMES, JudgementKind.PROPOSED, a, b, reason),)
    return ()


def _one_sentence(
    rule: str, a: Utterance, b: Utterance, run: Run, why: str, *, copied: bool
) -> tuple[Judgement | StatementLink, ...]:
    """What time makes of two reports of one sentence: one utterance, a repetition, or a proposal where it is not known."""
    first, second = sorted((str(a.when), str(b.when)))
    reason = f"{why} “{' '.join(run)}” ({len(run)} words); said {first} in one, {second} in the other"
    if not _meet(a, b, window=False):
        return _said_again(rule, a, b, f"{reason}; these times cannot meet")
    if not _meet(a, b, window=not copied):
        if _in_time(a, b)[1].again:
            return _said_again(rule, a, b, f"{reason}; the later tells that it was said again")
        told = "the later may tell of it after more than a week, or it was said again"
        return (_judged(rule, JudgementKind.PROPOSED, a, b, f"{reason}; {told}"),)
    if not (a.when.dated and b.when.dated) and not copied:
        return (_judged(rule, JudgementKind.PROPOSED, a, b, f"{reason}; the time is not known on both sides"),)
    if len(run) < APART_WORDS and a.told_to and b.told_to and a.told_to != b.told_to:
        heard = f"told to {a.told_to} in one, to {b.told_to} in the other"
        return (_judged(rule, JudgementKind.PROPOSED, a, b, f"{reason}; {heard}"),)
    level = 1 + sum(u.when.basis is SaidBasis.STATED for u in (a, b))
    return (_judged(rule, JudgementKind.SAME, a, b, reason, level),)


def _meet(a: Utterance, b: Utterance, *, window: bool = True) -> bool:
    """Whether both may tell of one time. Without the news `window` only what is certain counts: what words say, and that
    nothing is reported before it is said. So it is with what is copied: it tells of the time that it was copied from.
    """
    spans = [
        (u.when.earliest if window or u.when.basis is SaidBasis.STATED else None, u.when.latest) for u in (a, b)
    ]  # fmt: skip
    return overlap(*spans)


def _in_time(a: Utterance, b: Utterance) -> tuple[Utterance, Utterance]:
    """The two, the later last."""
    first, again = sorted((a, b), key=lambda u: (u.when.latest or "9999", u.member))
    return first, again


def _said_again(rule: str, a: Utterance, b: Utterance, reason: str) -> tuple[Judgement | StatementLink, ...]:
    """The later repeats the earlier, and the two are not one."""
    first, again = _in_time(a, b)
    link = StatementLink(
        rule=rule,
        rule_version=RULES[rule],
        link_type=LinkType.REPEATS,
        link_from=again.member,
        link_to=first.member,
        reason=reason,
        evidence_span=(*a.content, *b.content),
    )
    return _judged(rule, JudgementKind.DIFFERENT, a, b, reason), link


def _judged(rule: str, kind: JudgementKind, a: Name | Utterance, b: Name | Utterance, reason: str, level: int = 1) -> Judgement:
    return Judgement.of(rule, RULES[rule], kind, (a.member, b.member), level=level, reason=reason)
