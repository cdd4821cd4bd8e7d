"""What the numbers of a passage tell of each other: a noun, a unit or a whole that is said once holds for those beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from ..model.terms import Nature
from .clause import NEAR, sentence
from .counting import Pack, Reading

_CORE: Final = ("nsubj", "nsubjpass", "dobj", "conj", "pobj", "attr", "obj", "obl", "nsubj:pass")


def together(readings: Sequence[Reading], text: str, doc: Doc, pack: Pack) -> list[Reading]:
    """The readings of a passage with what those beside them tell of them."""
    readings = [_people(r, readings[i - 1] if i else None, doc, pack) for i, r in enumerate(readings)]
    readings = _pointed(readings, doc, pack)
    imagined = pack.shams.imagined([r.words for r in readings])
    return _shared([r for r in readings if r.words.start not in imagined], text, pack)


def _people(reading: Reading, before: Reading | None, doc: Doc, pack: Pack) -> Reading:
    """Money that has its name from people is people where people are counted (210 colombianos y 97 bolivianos)."""
    last = reading.words[-1]
    if reading.quantity.unit not in pack.rules.money or last.lower_ not in pack.persons or before is None:
        return reading
    noun = before.sense.noun
    if noun is None or not pack.person(noun.lower_) or not _close(before, reading):
        return reading
    quantity = replace(reading.quantity, unit=None, end=reading.quantity.last)
    words = doc[reading.words.start : last.i]
    return Reading(quantity, words, pack.syntax.sense(quantity, words, pack.rules, ())) if len(words) else reading


def _shared(readings: Sequence[Reading], text: str, pack: Pack) -> list[Reading]:
    """In a list the noun is said once (559, 733 and 644 departures); later in a sentence it may be left out."""
    shared = list(readings)
    for i in range(len(shared) - 2, -1, -1):
        one, two = shared[i], shared[i + 1]
        between = text[one.quantity.end : two.quantity.start].strip().lower()
        if _bare(one) and two.quantity.age and between in pack.gap:
            shared[i] = replace(one, quantity=replace(one.quantity, unit=two.quantity.unit), sense=two.sense)  # de 7 y 4 años
        elif _bare(one) and two.quantity.unit not in (None, pack.units.year) and between in pack.units.joints["to"]:
            shared[i] = replace(one, quantity=replace(one.quantity, unit=two.quantity.unit))  # from 340 to 95 km
        before = one.words.doc[one.words.start - 1].lower_ if one.words.start > 0 else ""
        if before in pack.against:
            continue  # 78 votes against 65 and nine abstentions
        if _bare(one) and two.sense.noun is not None and set(between.replace(",", " , ").split()) <= pack.gap:
            shared[i] = replace(one, sense=replace(two.sense, nature=one.sense.nature))
    for i in range(1, len(shared)):
        one, two = shared[i - 1], shared[i]
        if not _bare(two) or not _close(one, two):
            continue
        if one.quantity.unit is not None and one.quantity.scaled and two.quantity.scaled:
            quantity = replace(two.quantity, unit=one.quantity.unit)  # 19 million tons against 17 million
            shared[i] = replace(
                two, quantity=quantity, sense=replace(two.sense, measured=two.sense.measured or one.sense.measured)
            )
        elif _comparable(one, two, pack):
            about = replace(two.sense, measured=two.sense.measured or one.sense.measured)
            shared[i] = replace(two, quantity=replace(two.quantity, unit=one.quantity.unit), sense=about)
        elif (one := _countable(shared[:i], pack)).sense.noun is not None and (
            two.words.root.dep_ in _CORE or two.words.start - one.words.end <= NEAR or _elliptical(two, pack)
        ):
            shared[i] = replace(two, sense=replace(one.sense, nature=two.sense.nature, direction=two.sense.direction))
    return _of_one_whole(_alike(shared, pack), pack)


def _alike(readings: Sequence[Reading], pack: Pack) -> list[Reading]:
    """What one number of a sentence measures, the next with its unit does too (cost $8 instead of $7; 40 trucks, down 9%)."""
    alike = list(readings)
    for i in range(1, len(alike)):
        one, two = alike[i - 1], alike[i]
        if sentence(one.words[0])[0] != sentence(two.words[0])[0] or one.sense.measured is None or one.quantity.age:
            continue
        same = two.quantity.unit is not None and two.quantity.unit == one.quantity.unit
        if _spanning(one, two, pack):
            alike[i] = replace(two, sense=replace(two.sense, measured=one.sense.measured))
        elif two.sense.loose or ((same or two.quantity.share) and two.sense.measured is None):
            alike[i] = replace(two, sense=replace(two.sense, measured=one.sense.measured, loose=False))
    return alike


def _countable(before: Sequence[Reading], pack: Pack) -> Reading:
    """The last number whose noun may be left out behind it: no share (one in 38), no *three times*, no *seven-strong*."""
    kinds = pack.rules.times
    return next(
        (
            r
            for r in reversed(before)
            if not (r.quantity.ratio or r.quantity.compound or (r.sense.noun is not None and r.sense.noun.lower_ in kinds))
            and _close(r, before[-1])
        ),
        before[-1],
    )


def _spanning(one: Reading, two: Reading, pack: Pack) -> bool:
    """Whether a length tells how long the number before it took (214 millimeters of rain in 24 hours)."""
    doc, start = two.words.doc, two.words.start
    if two.quantity.unit not in pack.rules.periods or not 0 < start - one.words.end <= 2 * NEAR:
        return False
    if one.quantity.unit in pack.rules.periods or one.sense.measured is None:
        return False
    between = doc[one.words.end : start - 1]
    return doc[start - 1].lower_ in pack.rules.links["spanning"] and not any(
        t.pos_ in ("VERB", "AUX") or t.is_punct for t in between
    )


def _close(one: Reading, two: Reading) -> bool:
    """Whether one number stands in the same sentence as the other or the one before it."""
    return sentence(two.words[0])[0] in sentence(one.words[0])


def _comparable(one: Reading, two: Reading, pack: Pack) -> bool:
    """Whether a bare number of a sentence is so much of what the one before it measured (795,000 tons; now only 410,000)."""
    a, b = one.quantity.value, two.quantity.value
    if one.quantity.unit is None or one.quantity.unit == "percent" or one.quantity.unit in pack.rules.periods:
        return False
    same = sentence(one.words[0])[0] == sentence(two.words[0])[0]
    return same and a is not None and b is not None and min(a, b) >= 100 and max(a, b) <= 50 * min(a, b)


def _pointed(readings: Sequence[Reading], doc: Doc, pack: Pack) -> list[Reading]:
    """Mere *points* are percentage points where the passage is about percentages or polls."""
    points = {i for i, r in enumerate(readings) if r.quantity.unit is None and _names(r, pack.units.points)}
    if not points or not (
        any(r.quantity.unit == "percent" for r in readings) or any(t.lower_ in pack.units.polls for t in doc)
    ):
        return list(readings)
    pointed = []
    for i, reading in enumerate(readings):
        noun = reading.sense.noun
        if noun is not None and i in points:
            after = reading.words.end
            end = noun.idx + len(noun) if noun.i - after in (0, 1) else reading.quantity.end
            quantity = replace(reading.quantity, unit="percentage point", end=end)
            words = doc[reading.words.start : max(after, noun.i + 1)] if end != reading.quantity.end else reading.words
            sense = pack.syntax.sense(quantity, words, pack.rules, ())
            pointed.append(Reading(quantity, words, sense))
        else:
            pointed.append(reading)
    return pointed


def _names(reading: Reading, words: Collection[str]) -> bool:
    return reading.sense.noun is not None and reading.sense.noun.lower_ in words


def _elliptical(reading: Reading, pack: Pack) -> bool:
    """Whether a number counts some of those named before (two of them), or leaves out their noun (300 heads against 200)."""
    doc, end, root = reading.words.doc, reading.words.end, reading.words.root
    if root.dep_ == "nummod" and root.head.i < root.i:
        return True
    if end < len(doc) and (doc[end].lower_ in pack.rules.rest or pack.rules.comparing(doc[end])):
        return True  # five others, 12 fewer
    if reading.words.start > 0 and doc[reading.words.start - 1].lower_ in pack.against:
        return True
    return end + 1 < len(doc) and doc[end].lower_ in pack.rules.links["of"] and doc[end + 1].lower_ in pack.them


def _of_one_whole(readings: Sequence[Reading], pack: Pack) -> list[Reading]:
    """The whole is said with one share (A got 52 percent and B 47 percent of the votes), or told by the verb (she won 52%)."""
    shared = list(readings)
    for step in (1, -1):
        for i in range(len(shared)) if step > 0 else range(len(shared) - 1, -1, -1):
            if not 0 <= i - step < len(shared) or not _unsaid(shared[i]):
                continue
            one, two = shared[i - step], shared[i]
            of = one.sense.population if step > 0 or sentence(one.words[0])[0] == sentence(two.words[0])[0] else None
            if of is not None and one.quantity.unit == "percent":
                shared[i] = replace(two, sense=replace(two.sense, measured=one.sense.measured, population=of))
    for i, reading in enumerate(shared):
        if _unsaid(reading) and pack.syntax.head(reading.words).lemma_ in pack.winning and _voting(reading.words.doc, pack):
            shared[i] = replace(reading, sense=replace(reading.sense, measured=pack.votes, population=pack.votes))
    return shared


def _unsaid(reading: Reading) -> bool:
    """Whether a share stands without its whole."""
    return reading.quantity.unit == "percent" and reading.sense.nature is Nature.SHARE and reading.sense.measured is None


def _voting(doc: Doc, pack: Pack) -> bool:
    return any(t.lower_ in pack.units.polls for t in doc) or any(t.lower_.startswith(pack.ballots) for t in doc)


def _bare(reading: Reading) -> bool:
    """Whether a number stands without a unit, a noun and anything it measures."""
    return (
        reading.sense.noun is None and reading.quantity.unit is None and not reading.quantity.share and not reading.quantity.age
    )
