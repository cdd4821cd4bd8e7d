"""What a number is about, over Universal Dependencies: the thing counted or measured, how it changes, of what it is a share.

Numbers confuse small parsers, so what stands right beside one is read by the order of words; the parse tells the verb over it
and that verb's subject and object.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from spacy.tokens import Span, Token

from ...model.terms import Nature
from ..clause import sentence
from ..counted import Rules, Sense, measuring, named_after
from ..quantities import Quantity

_NOMINAL: Final = ("NOUN", "PROPN")
_LONG: Final = 5  # tokens that a name for what is counted has at most
_FAR: Final = 8  # tokens between a verb of change and what it changed by


def sense(quantity: Quantity, words: Span, rules: Rules, taken: Collection[int] = ()) -> Sense:
    """What a quantity is about; `words` are the tokens of it, unit and all, `taken` those that tell times."""
    before = _before(quantity, words, rules)
    noun = None if quantity.unit is not None or quantity.share else counted_noun(quantity, words, rules)
    noun = None if noun is not None and noun.lower_ in rules.rest else noun or named_after(quantity, words, rules)
    word, by = _change(quantity, words, before, noun, rules)
    whole = _whole(quantity, words, rules)
    if noun is None and quantity.unit is None and not quantity.share:
        noun, whole = whole, None
    thing = None if quantity.age else _measured(quantity, words, before, noun, word if by else None, whole, rules)
    until = words.start - (quantity.unit in _named(words)) if thing is not None and thing.i < words.start else None
    measured = rules.age if quantity.age else None if thing is None else phrase(thing, rules, until)
    direction = rules.direction(word) if word is not None and by else None
    if noun is None and thing is not None and quantity.unit is None and not quantity.share:
        plural = thing.morph.get("Number", []) == ["Plur"] and _copular(head(words))
        noun = thing if plural or _announced(thing, rules) else None  # los muertos son 12, la cifra de muertos subió a 12
    if direction is not None:
        nature = Nature.CHANGE
    elif _rate(quantity, words, noun, measured, rules, taken):
        nature = Nature.RATE
    elif quantity.share or quantity.unit == "percent":
        nature = Nature.SHARE
    else:
        nature = Nature.LEVEL
    population = whole if nature is Nature.SHARE else None
    loose = word is not None and by and rules.comparing(word)
    return Sense(nature, direction, measured, None if population is None else phrase(population, rules), noun, loose)


def _named(words: Span) -> tuple[str, ...]:
    """The word before a number, where its unit may stand (magnitud 6,8)."""
    return (words.doc[words.start - 1].lower_,) if words.start > 0 else ()


def head(words: Span) -> Token:
    """The verb over a number, or what serves as one (Los muertos son 12); else the root of the sentence."""
    node = words.root
    while node.pos_ not in ("VERB", "AUX") and node.head.i != node.i and not any(c.dep_ == "cop" for c in node.children):
        node = node.head
    return node


def subject(verb: Token) -> Token | None:
    """A verb's subject; of a relative clause, what the pronoun stands for; of a participle or a conjunct, that of its head."""
    for _ in range(4):
        for child in verb.children:
            if child.dep_.startswith("nsubj"):
                if child.pos_ == "PRON" and verb.dep_ == "conj":
                    continue  # partirán y que costarán
                return verb.head if child.pos_ == "PRON" and verb.dep_ == "acl" and child.i > verb.head.i else child
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def phrase(noun: Token, rules: Rules, before: int | None = None) -> str:
    """A noun with the adjectives and the short *de* phrase that follow it, in its own words, up to a token."""
    doc, end = noun.doc, noun.i + 1
    stop = min(sentence(noun)[1], noun.i + _LONG, len(doc) if before is None else before)
    linked = False
    while end < stop:
        token = doc[end]
        if (token.pos_ == "ADJ" and token.is_alpha) or (noun.pos_ == "PROPN" and token.pos_ == "PROPN"):
            end += 1
        elif not linked and token.lower_ in rules.links["of"]:
            inner = end + 1 + (end + 1 < stop and doc[end + 1].pos_ == "DET")
            if inner >= stop or doc[inner].pos_ not in _NOMINAL or doc[inner].like_num:
                break
            linked, end = True, inner + 1
        else:
            break
    return str(doc[noun.i : end].text)


def counted_noun(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """The noun that the number stands with: *1.200 camiones*, *dos millones de personas*, *otros 12 heridos*."""
    doc, i, stop = words.doc, words.end, sentence(words[0])[1]
    if quantity.scaled and i + 1 < stop and doc[i].lower_ in rules.links["of"] and doc[i + 1].pos_ != "DET":
        i += 1
    first = None
    for _ in range(4):
        if i >= stop:
            break
        token = doc[i]
        if token.pos_ in _NOMINAL or token.lower_ in rules.persons:
            return token if token.is_alpha or "-" in token.text else None
        if token.pos_ not in ("ADJ", "DET") or token.lower_ in rules.measuring:
            break
        first = first if first is not None or token.pos_ == "DET" else token
        i += 1
    return first if first is not None and first.morph.get("Number", []) == ["Plur"] else None


def place(noun: Token | None, words: Span, prepositions: Collection[str], kinds: Collection[str]) -> str | None:
    """The named place that what is counted, or the verb over it, is said to be at."""
    verb = head(words)
    near = [*([noun] if noun is not None else []), words.root, verb]
    about = subject(verb)
    for token in [*near, *([about] if about is not None else [])]:
        for inner in _hanging(token, prepositions):
            if inner.i not in range(words.start, words.end) and (name := _place_name(inner, kinds)) is not None:
                return name
    return None


def _hanging(token: Token, prepositions: Collection[str]) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("nmod", "obl", "obj", "iobj") and any(
            c.dep_ == "case" and c.lower_ in prepositions for c in child.children
        ):
            yield child


def _place_name(noun: Token, kinds: Collection[str]) -> str | None:
    if noun.lower_ in kinds:
        named = next((c for c in noun.rights if c.pos_ == "PROPN"), None)
        return None if named is None else str(noun.doc[noun.i : _last(named) + 1].text)
    if noun.pos_ != "PROPN" or noun.ent_type_ not in ("LOC", ""):
        return None
    return str(noun.doc[noun.i : _last(noun) + 1].text)


def _last(name: Token) -> int:
    end = name.i
    while end + 1 < sentence(name)[1] and name.doc[end + 1].pos_ == "PROPN" and name.doc[end + 1].is_alpha:
        end += 1
    return end


def _before(quantity: Quantity, words: Span, rules: Rules) -> int:
    """The token before the number, its comparator and its article."""
    doc, i = words.doc, words.start - 1
    while i >= 0 and (doc[i].idx >= quantity.outset or doc[i].lower_ == quantity.unit):
        i -= 1
    while i >= 0 and doc[i].lower_ in rules.articles and sentence(doc[i])[0] == sentence(words[0])[0]:
        i -= 1
    return i if i >= sentence(words[0])[0] else -1


def _text(words: Span, i: int) -> str:
    return words.doc[i].lower_ if 0 <= i < len(words.doc) else ""


def _noun_before(words: Span, i: int) -> Token | None:
    """The noun that ends at a token, its adjectives passed over; of *margen de error* the first."""
    doc, first = words.doc, sentence(words[0])[0]
    for k in range(i, max(i - 3, first - 1), -1):
        if doc[k].pos_ in _NOMINAL:
            while k - 2 >= first and doc[k - 1].lower_ == "de" and doc[k - 2].pos_ == "NOUN" and doc[k].pos_ == "NOUN":
                k -= 2
            return doc[k]
        if doc[k].pos_ != "ADJ":
            return None
    return None


def _whole(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """What a share is a share of: *el 40% de los votantes*; or what a number counts some of: *trece de sus compañeras*."""
    if not quantity.share and quantity.unit not in ("percent", None):
        return None
    if quantity.unit is None and not quantity.share:
        chosen = (
            words.end + 1 < sentence(words[0])[1] and words.doc[words.end + 1].pos_ in ("DET", "NUM") and not quantity.scaled
        )
        if not chosen:
            return None
    doc, i = words.doc, words.end
    if quantity.ratio and (counted := counted_noun(quantity, words, rules)) is not None:
        return counted
    if _text(words, i) not in rules.links["of"]:
        return None
    i += 1
    end = sentence(words[0])[1]
    named = i
    while named < end and (doc[named].pos_ in ("DET", "PRON", "ADJ", "NUM") or _scaling(doc[named], rules)):
        named += 1  # el 79 % de los 13 millones de inscritos
    if named < end and doc[named].pos_ in _NOMINAL:
        return None if doc[named].lemma_.lower() in rules.change_nouns else doc[named]
    last = doc[named - 1] if named > i else doc[i]
    return last if i < end and last.pos_ == "ADJ" else None  # el 79% de los inscritos


def _scaling(token: Token, rules: Rules) -> bool:
    return token.lower_ in rules.scales or (token.lower_ in rules.links["of"] and token.nbor(-1).lower_ in rules.scales)


def _change(quantity: Quantity, words: Span, before: int, noun: Token | None, rules: Rules) -> tuple[Token | None, bool]:
    """The word for a change that the number hangs on, and whether it tells by how much (rather than to what)."""
    doc, last = words.doc, sentence(words[0])[1]
    link = _text(words, before)
    if link in rules.links["of"] and (named := _noun_before(words, before - 1)) is not None:
        for word in (named, named.head):
            if word.lemma_.lower() in rules.change_nouns or word.lower_ in rules.change_nouns:
                return word, True
    after = words.end
    if after + 1 < last and _text(words, after) in rules.links["of"] and _text(words, after + 1) in rules.change_nouns:
        return doc[after + 1], True
    if after < last and rules.comparing(doc[after]) and (quantity.unit is not None):
        return doc[after], True
    if link in rules.links["to"]:
        return None, False
    verb = head(words)
    if rules.direction(verb) is None or not 0 < words.start - verb.i <= _FAR or noun is not None:
        return None, False
    between = doc[verb.i + 1 : words.start]
    if link in rules.links["by"] or before == verb.i or not any(t.pos_ == "ADP" and t.i >= before for t in between):
        return verb, True
    return None, False


def _measured(
    quantity: Quantity, words: Span, before: int, noun: Token | None, change: Token | None, whole: Token | None, rules: Rules
) -> Token | None:
    """What is measured, by what stands nearest."""
    if change is not None:
        return _changing(words, change, rules)
    if whole is not None and whole.lower_ in rules.denominators and (said := _subject(words, before, rules)) is not None:
        return said  # un déficit del 4 % del PIB
    if whole is not None or noun is not None:
        return whole or noun
    if (about := _qualified(quantity, words, before, rules)) is not None:
        return about
    if (stuff := _stuff(quantity, words, rules)) is not None:
        return stuff
    named = _noun_before(words, before - 1) if _text(words, before) in rules.links["at"] else None
    if named is not None and any(c.dep_ == "case" and c.lower_ in rules.links["agent"] for c in named.children):
        return subject(head(words))  # las pérdidas fueron estimadas por las aseguradoras en 85 millones
    if named is not None and named.lower_ not in rules.unit_words:
        return _told(named, rules)  # un presupuesto de 5 millones
    if (about := _subject(words, before, rules)) is not None:
        return about
    i = words.end
    while _text(words, i) in rules.rate_adverbs:
        i += 1
    if _text(words, i) in rules.links["for"]:
        i += 1
        while i < sentence(words[0])[1] and words.doc[i].pos_ in ("DET", "NUM"):
            i += 1
        if i < sentence(words[0])[1] and words.doc[i].pos_ == "NOUN" and words.doc[i].lower_ not in rules.unit_words:
            return words.doc[i] if words.doc[i].is_alpha else None  # 5 millones en ayuda
    if quantity.unit in rules.periods:
        return _lasting(words)
    paid = words.root.dep_ == "obj" and quantity.unit in {*rules.money, "percent"}  # who pays is not what the sum is of
    said = subject(head(words)) if quantity.unit is not None and not paid else None
    thing = said is not None and said.pos_ == "NOUN" and said.i not in range(words.start, words.end)
    return said if said is not None and thing and said.lower_ not in rules.persons and not measuring(said) else None


def _qualified(quantity: Quantity, words: Span, before: int, rules: Rules) -> Token | None:
    """The noun of an adjective or participle that the number goes with (vigente por 60 días; valuados en 2 millones)."""
    doc, first = words.doc, sentence(words[0])[0]
    if before - 2 < first or _text(words, before) not in rules.links["by"] | rules.links["lasting"]:
        return None
    kind = doc[before - 1]
    if quantity.unit in rules.periods and _text(words, before) in rules.links["spanning"] and (top := _ordinal(words, before)):
        return top
    if kind.pos_ != "ADJ" and kind.morph.get("VerbForm", []) != ["Part"]:
        return None
    behind = doc[before - 2].text == ","
    noun = doc[before - 3] if behind and before - 3 >= first else doc[before - 2]
    verbal = any(c.dep_ in ("aux", "aux:pass", "cop") for c in kind.children)
    return noun if noun.pos_ == "NOUN" and behind and not verbal and quantity.unit is not None else None


def _ordinal(words: Span, before: int) -> Token | None:
    """*la primera huelga en la planta en 27 años*: what is told to be the first."""
    doc = words.doc
    for token in reversed(doc[max(sentence(words[0])[0], before - 2 * _LONG) : before]):
        if token.morph.get("NumType", []) == ["Ord"]:
            return token.head if token.head.pos_ == "NOUN" and token.head.i < before else None
    return None


def _lasting(words: Span) -> Token | None:
    """What lasts so long: what the verb acts upon, else what it is said of."""
    verb = head(words)
    inside = range(words.start, words.end)
    objects = [c for c in verb.children if c.dep_ == "obj" and c.i not in inside and c.pos_ == "NOUN"]
    about = objects[0] if objects else subject(verb)
    if about is None or about.pos_ != "NOUN" or about.i in inside or measuring(about):
        return None
    return about


def _stuff(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """What a measure is filled with: *300 toneladas de trigo*, *tres horas de espera*."""
    i = words.end
    if quantity.unit is None or i + 1 >= sentence(words[0])[1] or _text(words, i) not in rules.links["of"]:
        return None
    token = words.doc[i + 1]
    return token if token.pos_ == "NOUN" and token.lower_ not in rules.dimensions and token.is_lower else None


def _subject(words: Span, before: int, rules: Rules) -> Token | None:
    """The subject of a verb that measures, by the parse, or else what stands before such a verb right before the number."""
    verb = head(words)
    about = subject(verb)
    inside = range(words.start, words.end)
    if _text(words, before) in rules.links["to"] and rules.direction(verb) is not None:
        held = next((c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < before and c.pos_ == "NOUN"), None)
        if held is not None:
            return _told(held, rules)  # redujeron el caudal de 340 a 95
    if about is not None and about.pos_ in ("PRON", "DET") and about.lemma_.lower() in rules.parts:
        about = next((c for c in about.children if c.dep_ == "nmod" and c.pos_ == "NOUN"), about)  # ninguna de las grietas
    measures = verb.lemma_.lower() in rules.measuring or _copular(verb) or rules.direction(verb) is not None
    if measures and about is not None and about.i not in inside and about.pos_ in _NOMINAL and about.ent_type_ != "PER":
        return _told(about, rules)
    doc, first = words.doc, sentence(words[0])[0]
    at = before - 1 if _text(words, before) in rules.links["of"] | rules.links["to"] | rules.links["at"] else before
    if at > first and doc[at].lemma_.lower() in rules.measuring and doc[at].pos_ in ("VERB", "AUX"):
        k = at - 1
        while k > first and doc[k].pos_ in ("AUX", "PRON", "ADV", "ADJ"):
            k -= 1
        if doc[k].pos_ in _NOMINAL:
            node = doc[k]
            while node.dep_ == "nmod" and node.head.i < node.i and node.head.pos_ in _NOMINAL and node.head.i >= first:
                node = node.head
            return _told(node, rules)
    return None


def _announced(thing: Token, rules: Rules) -> bool:
    """Whether a word is what another counts: *la cifra de muertos*, *el número de casos*."""
    return thing.dep_ == "nmod" and thing.head.lemma_.lower() in rules.announcing


def _copular(verb: Token) -> bool:
    return verb.lemma_.lower() in ("ser", "haber") or any(c.dep_ == "cop" for c in verb.children)


def _told(about: Token, rules: Rules) -> Token:
    """Of *la cifra de muertos* and *el 40% de los votantes*, what is told of."""
    if about.lemma_.lower() not in rules.announcing and about.is_alpha and about.lemma_.lower() not in rules.parts:
        return about
    return next((c for c in about.rights if c.dep_ == "nmod" and c.pos_ in _NOMINAL), about)


def _changing(words: Span, change: Token, rules: Rules) -> Token | None:
    """What changes: the object of a verb that makes it change, else its subject; of a noun, what it is a change in."""
    doc, inside = words.doc, range(words.start, words.end)
    if change.pos_ in _NOMINAL and change.i < words.start:
        between = next((t for t in doc[change.i + 1 : words.start] if t.pos_ in _NOMINAL), None)
        if between is not None:
            return between
    if change.pos_ in _NOMINAL or change.i >= words.end:
        i = max(change.i + 1, words.end)
        if _text(words, i) in rules.links["in"]:
            i += 1
            while i < sentence(words[0])[1] and doc[i].pos_ == "DET":
                i += 1
            if i < sentence(words[0])[1] and doc[i].pos_ in _NOMINAL and doc[i].ent_type_ != "LOC":
                return doc[i]
        elif i < sentence(words[0])[1] and doc[i].pos_ == "NOUN":
            return doc[i]
    verb = change if change.pos_ in ("VERB", "AUX") else head(words)
    if change.pos_ == "NOUN" and change.i < words.start and verb.lemma_.lower() in rules.links["asking"]:
        return change  # piden un aumento de 9 %
    for child in verb.rights:
        if (
            child.dep_ in ("obj", "nsubj")
            and child.i not in inside
            and child.pos_ in _NOMINAL
            and not child.is_ancestor(words.root)
        ):
            return _told(child, rules)
    about = subject(verb)
    if about is None or about.i in inside or about.pos_ not in _NOMINAL:
        return None
    return _told(about, rules)


def _rate(
    quantity: Quantity, words: Span, noun: Token | None, measured: str | None, rules: Rules, taken: Collection[int]
) -> bool:
    after = (noun.i if noun is not None else words.end - 1) + 1
    if after not in taken and _text(words, after) in rules.rate_per and _text(words, after + 1) in rules.rate_units:
        return True
    if any(_text(words, i) in rules.rate_adverbs for i in (after, after + 1)):
        return True
    return quantity.unit == "percent" and measured is not None and any(w in rules.rate_nouns for w in measured.lower().split())
