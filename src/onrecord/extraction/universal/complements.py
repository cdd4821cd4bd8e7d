"""What was said, behind the verb: a clause, words after a colon, an infinitive, a demand, a noun phrase."""

from collections.abc import Iterable

from spacy.tokens import Token

from ..edges import Found
from ..labels import marked
from ..language import Cue, Language
from ..passage import Passage, mark
from .extent import reach
from .tree import VERBAL, entry, finite, group, infinitive, last_word, perfect, timely


def clause(p: Passage, verb: Token, cue: Cue, pack: Language) -> Found | None:
    """*dijo que …*, *preguntó si …*, *advirtió de que …*; without the word that opens it, a question word stays."""
    _, high = p.sentence(verb.i)
    opener = _opener(p, verb, cue, high, pack)
    if opener is None:
        return None
    first = opener + 1 if _that(p.doc[opener], pack) else opener
    if first > high:
        return None
    if (quote := p.quote_at(opener)) is not None and quote.first == opener - 1 and p.inside[verb.i] < 0:
        first = quote.first  # dijo “que no”: with its mark
    while first < high and p.doc[first].text == ",":
        first += 1
    mood = _mood(p, first, high, pack)
    demand = (mood != "told" and "person-to" in cue.takes) or (mood == "asked" and "demand" in cue.takes)
    return Found("clause-after-cue", (reach(p, verb, first, high, pack),), verb.i, demand)


def opener(p: Passage, verb: Token, cue: Cue, pack: Language) -> int | None:
    """The token that opens the clause a verb reports, if one does."""
    return _opener(p, verb, cue, p.sentence(verb.i)[1], pack)


def _opener(p: Passage, verb: Token, cue: Cue, high: int, pack: Language) -> int | None:
    doc = p.doc
    quote = p.inside[verb.i]
    asks = pack.words("questions")
    for child in verb.rights:
        if child.dep_ not in ("ccomp", "csubj", "xcomp", "obj", "advcl", "acl") or child.i > high:
            continue
        for i in range(max(child.left_edge.i, verb.i + 1), child.i + 1):
            word = doc[i].text.casefold()
            if doc[i].text == ":" and p.inside[i] == quote:
                break
            if mark(doc[i]):
                continue
            if child.dep_ in ("ccomp", "csubj") and (word in asks or _that(doc[i], pack)) and _reachable(p, verb, i, pack):
                return i
            break
    for i in range(last_word(verb, pack) + 1, high + 1):
        token = doc[i]
        word = token.text.casefold()
        if p.inside[i] != quote and p.inside[i] >= 0:
            return i + 1 if word == '"' and i < high and _that(doc[i + 1], pack) else None
        if _that(token, pack):
            before = doc[i - 1].text.casefold()
            if before in pack.words("of") and i - 2 > verb.i and _carries(doc[verb.i + 1 : i - 1], pack):
                return None  # rechazó la acusación de que …: a noun with a clause of its own
            if before in pack.words("before_que") or (before == "," and _relative(p, verb.i, i)):
                return None
            return i
        near = i - 1 if i == verb.i + 2 and doc[i - 1].pos_ == "ADP" and word not in pack.words("conditions") else i
        asked = word not in pack.words("conditions") or cue.polarity is not None or _asking(verb, pack)
        if near == verb.i + 1 and word in asks and asked:
            return near
        if token.text in (".", ";", ":", "?", "!") or token.pos_ == "CCONJ" or (finite(token) and token.pos_ in VERBAL):
            return None
        if (infinitive(token, pack) or perfect(token, pack)) and entry(token, pack) is not None:
            return None  # negó haber dicho que …
    return None


def _relative(p: Passage, verb: int, at: int) -> bool:
    """Whether *que* behind a comma opens a relative clause: after a noun, and no comma before it opened an aside."""
    doc = p.doc
    return doc[at - 2].pos_ in ("NOUN", "PROPN") and at - 2 > verb and not any(t.text == "," for t in doc[verb + 1 : at - 1])


def _carries(words: Iterable[Token], pack: Language) -> bool:
    """Whether one of these is a noun that carries a clause."""
    return any(t.pos_ == "NOUN" and t.text.casefold() in pack.nouns for t in words)


def _that(token: Token, pack: Language) -> bool:
    return token.text.casefold() in pack.words("that")


def _asking(verb: Token, pack: Language) -> bool:
    return any(t.text.casefold() in pack.words("negation") for t in group(verb, pack))


def _reachable(p: Passage, verb: Token, at: int, pack: Language) -> bool:
    """Whether no other reporting verb stands between a verb and the clause."""
    return not any(
        entry(t, pack) is not None and finite(t) and p.inside[t.i] == p.inside[verb.i] for t in p.doc[verb.i + 1 : at]
    )


def _mood(p: Passage, first: int, high: int, pack: Language) -> str | None:
    """Whether a clause tells what is to be done (*que se vayan*, *que se fueran*), or what is so; None where no verb shows."""
    main = next((t for t in p.doc[first : high + 1] if finite(t)), None)
    if main is None:
        return None
    if not marked(main, "Mood", "Sub"):
        return "told" if marked(main, "Mood", "Cnd") else None
    return None if main.text.casefold() in pack.words("have") else "asked"


def after_colon(p: Passage, verb: Token, pack: Language) -> Found | None:
    """*Rojas dijo: …*: what follows a colon that no other verb parts from the cue."""
    _, high = p.sentence(verb.i)
    for i in range(verb.i + 1, high):
        token = p.doc[i]
        if p.inside[i] >= 0:
            return None
        if token.text == ":":
            last = high
            for later in p.doc[i + 1 : high + 1]:
                if p.inside[later.i] < 0 and p.inside[i + 1] >= 0 and entry(later, pack) is not None:
                    last = p.quotes[p.inside[i + 1]].last
                    break
            return Found("cue-before-quote", (_whole(p, i + 1, last),), verb.i)
        if _that(token, pack) or (finite(token) and entry(token, pack) is not None):
            return None
    return None


def quoted(p: Passage, verb: Token, pack: Language) -> Found | None:
    """*dijo estar “tranquilo”*, *pidió a los alcaldes “no apurarse”*: a quotation right behind the verb and who was told."""
    _, high = p.sentence(verb.i)
    for i in range(verb.i + 1, high + 1):
        token = p.doc[i]
        if p.inside[i] >= 0:
            quote = p.quotes[p.inside[i]]
            if quote.first != i or quote.last - quote.first < 3:
                return None
            return Found("cue-before-quote", (reach(p, verb, i, high, pack),), verb.i)
        if (mark(token) and token.text != ",") or token.pos_ in ("SCONJ", "CCONJ") or finite(token) or infinitive(token, pack):
            return None
        if token.pos_ == "ADP" and token.text.casefold() not in pack.words("a"):
            return None
    return None


def own_infinitive(p: Passage, verb: Token, cue: Cue, pack: Language) -> Found | None:
    """*negó haber …*, *dijo no tener …*, *amenazó con renunciar*: what the subject says of himself."""
    _, high = p.sentence(verb.i)
    for i in range(verb.i + 1, min(high, verb.i + 6) + 1):
        token = p.doc[i]
        if infinitive(token, pack):
            first = i - 1 if p.doc[i - 1].text.casefold() in pack.words("negation") and i - 1 > verb.i else i
            return Found("infinitive-after-cue", (reach(p, verb, first, high, pack),), verb.i)
        if token.pos_ in ("ADV", "PRON") or (token.text.casefold() in cue.takes and i == verb.i + 1):
            continue
        if token.text == "," and (p.doc[i - 1].pos_ == "ADV" or p.doc[min(i + 1, high)].pos_ == "ADV"):
            continue  # dijo, además, no tener …
        return None
    return None


def demand(p: Passage, verb: Token, pack: Language) -> Found | None:
    """*instó a los alcaldes a suspender …*, *llamó a la calma*, *pidió no apurarse*: without who is asked."""
    doc = p.doc
    _, high = p.sentence(verb.i)
    first: int | None = None
    i = verb.i + 1
    while i <= min(high, verb.i + 14):
        token = doc[i]
        if p.inside[i] >= 0 and p.inside[i] != p.inside[verb.i]:
            break
        if mark(token) or token.pos_ in ("SCONJ", "CCONJ") or finite(token):
            break
        if infinitive(token, pack):
            first = i
            if doc[i - 1].text.casefold() in pack.words("negation"):
                first = i - 1
            if first - 1 > verb.i and doc[first - 1].pos_ == "ADP":
                if doc[first - 1].text.casefold() not in pack.words("purpose"):
                    return None  # llamó al embajador para decirle …
                first -= 1
            break
        i += 1
    if first is not None and not infinitive(doc[first], pack) and p.inside[first] < 0 and doc[first].pos_ not in ("ADP", "ADV"):
        first = None
    if first is None and (second := _second_purpose(p, verb, high, pack)) is not None:
        first = second
    if first is None and doc[min(verb.i + 1, high)].text.casefold() in pack.words("a") and "a" in _takes(verb, pack):
        first = verb.i + 1
    if first is None or first > high:
        return None
    return Found("demand", (reach(p, verb, first, high, pack),), verb.i, demand=True)


def _second_purpose(p: Passage, verb: Token, high: int, pack: Language) -> int | None:
    """The second *a* of *llamó a ambas partes a la calma*: what is asked, behind who is asked."""
    doc = p.doc
    if verb.i + 1 > high or doc[verb.i + 1].text.casefold() not in pack.words("a"):
        return None
    for i in range(verb.i + 3, min(high, verb.i + 10)):
        if mark(doc[i]) or finite(doc[i]) or doc[i].pos_ in ("SCONJ", "CCONJ"):
            return None
        if doc[i].text.casefold() in pack.words("a") and (doc[i].head.head == verb or p.inside[i + 1] >= 0):
            return i
    return None


def _takes(verb: Token, pack: Language) -> frozenset[str]:
    cue = entry(verb, pack)
    return cue.takes if cue is not None else frozenset()


def called(p: Passage, verb: Token, pack: Language) -> Found | None:
    """*calificó de “inútil” la medida*, *la describió como …*: the thing, if it is named, and what it is called."""
    doc = p.doc
    _, high = p.sentence(verb.i)
    for i in range(verb.i + 1, min(high, verb.i + 16) + 1):
        token = doc[i]
        word = token.text.casefold()
        if word in pack.words("as") and (word not in pack.words("of") or i == verb.i + 1):
            first = verb.i + 1 if doc[verb.i + 1].pos_ in ("DET", "NOUN", "PROPN", "ADP") else i
            return Found("called", (reach(p, verb, first, high, pack),), verb.i)
        if p.inside[i] >= 0 and p.quotes[p.inside[i]].first == i:
            lemma = _takes(verb, pack)
            first = verb.i + 1
            return Found("called", (reach(p, verb, first, high, pack),), verb.i) if "quote" in lemma else None
        if token.text in (",", ";", ":") or finite(token) or _that(token, pack):
            return None
    return None


def thing(p: Passage, verb: Token, head: Token | None, cue: Cue, pack: Language) -> Found | None:
    """A noun phrase that is what was said or spoken about, where the lexicon allows it for this verb."""
    doc = p.doc
    _, high = p.sentence(verb.i)
    i = last_word(verb, pack) + 1
    while i <= high and doc[i].pos_ == "ADV":
        i += 1
    i = _past_time(p, i, high, pack)
    if i > high or p.inside[i] != p.inside[verb.i]:
        return None
    word = doc[i].text.casefold()
    if doc[i].pos_ == "ADP" and not (word in pack.words("between") and "obj" in cue.takes):
        name = pack.pack["contracted"].get(word, word)
        if name in cue.takes and i + 2 <= high and _that(doc[i + 1], pack):
            return Found("clause-after-cue", (reach(p, verb, i + 2, high, pack),), i + 1)
        if name in cue.takes and "person-to" not in cue.takes and i < high:
            return Found("about", (reach(p, verb, i, high, pack),), verb.i)
        if name == "a" and cue.takes & {"de", "por"} and (second := _charge(p, i, high, cue, pack)) is not None:
            return Found("object", (reach(p, verb, i, high, pack),), verb.i) if second else None
        if name == "a" and "obj" in cue.takes:
            noun = next((t for t in doc[i + 1 : high + 1] if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
            told = noun.right_edge.i + 1 if noun is not None else high + 1
            if told <= high and doc[told].pos_ in ("DET", "NOUN", "NUM", "ADJ"):
                return Found("object", (reach(p, verb, told, high, pack),), verb.i)
            return Found("object", (reach(p, verb, i, high, pack),), verb.i) if "person-to" not in cue.takes else None
        return None
    if "obj" in cue.takes and doc[i].pos_ in ("ADP", "DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON"):
        if head is not None and verb.i < head.i and i <= head.i:
            return None
        return Found("object", (reach(p, verb, i, high, pack),), verb.i)
    return None


def _charge(p: Passage, i: int, high: int, cue: Cue, pack: Language) -> bool | None:
    """Whether somebody is accused, blamed or thanked *of* something: *acusó a la directiva de levantarse*."""
    for token in p.doc[i + 2 : min(high, i + 14) + 1]:
        if mark(token) or finite(token):
            return None
        name = pack.pack["contracted"].get(token.text.casefold(), token.text.casefold())
        if token.pos_ == "ADP" and name in cue.takes:
            return True
    return None


def _past_time(p: Passage, i: int, high: int, pack: Language) -> int:
    """The first token behind a time that stands at token i: *el 20 de febrero*, *la semana pasada*, *este lunes*."""
    doc = p.doc
    j, found = i, False
    if i <= high and doc[i].pos_ == "NUM":
        return i
    while j <= high and p.inside[j] < 0:
        token = doc[j]
        if timely(token, pack):
            found = True
        elif found and token.head.i < j and timely(token.head, pack) and token.pos_ == "ADJ":
            pass
        elif token.pos_ not in ("DET", "NUM", "ADP") or not _timely_soon(p, j, high, pack):
            break
        j += 1
    return j if found else i


def _timely_soon(p: Passage, i: int, high: int, pack: Language) -> bool:
    return any(
        timely(t, pack)
        for t in p.doc[i + 1 : min(high, i + 3) + 1]
        if all(b.pos_ in ("DET", "NUM", "ADP", "ADJ") for b in p.doc[i + 1 : t.i])
    )


def _whole(p: Passage, first: int, last: int) -> tuple[int, int]:
    """A range after a colon, with the marks of its quotations but without the stop at its end."""
    while last > first and mark(p.doc[last]) and p.inside[last] < 0:
        last -= 1
    return first, last
