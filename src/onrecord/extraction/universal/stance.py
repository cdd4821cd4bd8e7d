"""The modality of what was said, over Universal Dependencies: mood and tense of its main verbs, and the pack's words."""

from collections.abc import Sequence, Set

from spacy.tokens import Token

from onrecord.model.terms import Modality, Polarity

from ..candidate import Candidate
from ..labels import marked
from ..language import Language
from ..passage import Passage, mark
from .tree import VERBAL, entry, finite, infinitive, lemma, negated, subjunctive


def modality(candidate: Candidate, passages: Sequence[Passage], pack: Language) -> Modality:
    """A condition wins; then a demand of the cue; then what the main verbs tell; then a forecast of the cue."""
    p = passages[candidate.passage]
    tokens = [t for t in p.tokens_from(candidate.content) if not mark(t)]
    held = {t.i for t in tokens}
    verbs = [t for t in tokens if finite(t) and not _below(t, held)]
    asked = candidate.polarity is Polarity.QUESTIONS
    if _condition(tokens, held, pack, asked) or (not asked and any(_rumour(t, p, candidate, pack) for t in verbs)):
        return Modality.CONDITIONAL
    if candidate.modality is Modality.DEMANDED or _order(tokens, p, pack):
        return Modality.DEMANDED
    if candidate.modality is Modality.POSSIBLE or any(_word(t, "possible", pack) and not negated(t, pack) for t in verbs):
        return Modality.POSSIBLE
    if any(t.text.casefold() in pack.words("perhaps") and (t == tokens[0] or _near(t, verbs)) for t in tokens):
        return Modality.POSSIBLE
    if asked and candidate.verb is not None and p.inside[tokens[0].i] < 0:
        return candidate.modality or Modality.ASSERTED  # what is asked is not foretold
    if any(_future(t, p, pack) for t in verbs):
        return Modality.PREDICTED
    if any(_due(t, pack) for t in verbs) or any(_jussive(t, pack) for t in verbs if _in_first(p, t, tokens[0])):
        return Modality.DEMANDED
    return candidate.modality or Modality.ASSERTED


def _in_first(p: Passage, verb: Token, first: Token) -> bool:
    """Whether a verb stands in the first sentence of a content: an order in a later one is not how the whole is meant."""
    return p.sentence(verb.i)[0] <= first.i


def _due(verb: Token, pack: Language) -> bool:
    """*debe esperar*, not *debe explicaciones*."""
    return _word(verb, "demanded", pack) and any(infinitive(t, pack) for t in verb.doc[verb.i + 1 : verb.i + 4])


def _order(tokens: Sequence[Token], p: Passage, pack: Language) -> bool:
    """Whether quoted words begin with an order: *¡Fuera!*, *Cuéntale …*, *Eso escríbalo*, *No crucen …*."""
    words = [t for t in tokens if t.text.casefold() not in pack.words("before_orders")]
    if not words or p.inside[words[0].i] < 0 or words[0].i > tokens[0].i + 3:
        return False
    first = words[0]
    if first.text.casefold() in pack.words("orders"):
        return True
    if first.pos_ != "NOUN" and pack.patterns("order_forms").fullmatch(first.text):
        return True
    return subjunctive(first) and marked(first, "Tense", "Pres") and not any(c.dep_ == "nsubj" for c in first.lefts)


def _below(verb: Token, held: Set[int]) -> bool:
    """Whether a verb stands in a clause under another of the content's: *… porque*, *… que viaja*, *dice que …*."""
    node = verb.head if verb.dep_ in ("cop", "aux") else verb
    while node.i in held and node.head.i != node.i and node.head.i in held:
        if node.dep_ in ("acl", "advcl", "ccomp", "csubj") or (node.dep_ == "xcomp" and finite(node)):
            return True
        node = node.head
    return False


def _condition(tokens: Sequence[Token], held: Set[int], pack: Language, asked: bool) -> bool:
    """Whether *de lo contrario* or a clause with *si* stands beside a main clause; what is asked with *si* is no condition."""
    opening = " ".join(t.text.casefold() for t in tokens[:4])
    if opening.startswith(tuple(pack.words("otherwise"))):
        return True
    for n, token in enumerate(tokens):
        if token.text.casefold() not in pack.words("conditions") or (n == 0 and asked):
            continue
        asks = tokens[n - 1] if n else None
        if asks is not None and (entry(asks, pack) is not None or lemma(asks, pack) in pack.words("asking")):
            continue  # no sabe si …
        over = token.head.head if token.head.dep_ in ("advcl", "acl", "ccomp", "obj") else token.head
        if over.i not in held or not _below(over, held):
            return True
    return False


def _jussive(verb: Token, pack: Language) -> bool:
    """A command: *cuéntale*, and *que se vayan* as a sentence."""
    if marked(verb, "Mood", "Imp"):
        return True
    opens = any(c.text[:1].isupper() and c.text.casefold() in pack.words("that") for c in verb.lefts)
    return opens and subjunctive(verb)


def _rumour(verb: Token, p: Passage, candidate: Candidate, pack: Language) -> bool:
    """The conditional by which news keeps its distance: *habría renunciado*, and *estaría* where nobody said it in the past."""
    if (
        not marked(verb, "Mood", "Cnd")
        or p.inside[verb.i] >= 0
        or _word(verb, "possible", pack)
        or _word(verb, "demanded", pack)
    ):
        return False
    return _perfect(verb, pack) or not _past(p, candidate)


def _perfect(verb: Token, pack: Language) -> bool:
    """Whether a form of *haber* has its participle behind it."""
    near = verb.doc[verb.i + 1 : verb.i + 4]
    return verb.text.casefold() in pack.words("have") and any(marked(t, "VerbForm", "Part") for t in near)


def _past(p: Passage, candidate: Candidate) -> bool:
    """Whether the cue tells of the past, so that a conditional under it is the future of then."""
    if candidate.verb is None:
        return False
    verb = p.doc[candidate.verb]
    return not marked(verb, "Tense", "Pres") or verb.pos_ not in VERBAL


def _future(verb: Token, p: Passage, pack: Language) -> bool:
    if _refuses(verb, pack):
        return False
    to_come = verb.text.casefold().endswith(tuple(pack.words("future_endings")))
    if marked(verb, "Tense", "Fut") and to_come and not _perfect(verb, pack):
        return True
    if marked(verb, "Mood", "Cnd"):
        return p.inside[verb.i] < 0
    if verb.text.casefold() not in pack.words("going"):
        return False
    after = list(verb.doc[verb.i + 1 : verb.i + 4])
    return bool(after) and after[0].text.casefold() in pack.words("a") and any(infinitive(t, pack) for t in after[1:])


def _refuses(verb: Token, pack: Language) -> bool:
    """*No voy a decir nada*: who will not speak tells where he stands, and forecasts nothing."""
    speaks = any(
        entry(t, pack) is not None or t.text.casefold() in pack.words("silence") for t in verb.doc[verb.i + 1 : verb.i + 4]
    )
    return marked(verb, "Person", "1") and negated(verb, pack) and speaks


def _word(verb: Token, name: str, pack: Language) -> bool:
    return verb.text.casefold() in pack.words(name)


def _near(adverb: Token, verbs: Sequence[Token]) -> bool:
    return any(adverb.head == v or adverb.head == v.head for v in verbs)
