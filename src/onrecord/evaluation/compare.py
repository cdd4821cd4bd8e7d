"""One document's gold against what was found in it, and the sum over all.

attribution   paired by content from half on: content, exact (the same tokens), speaker words (source spans from half on);
              over all attributions, and over those of speech (as the gold says it of each)
speaker       of a pair, the speakers are the same by name; kind, polarity, modality, second-hand likewise
told          of a pair, the outlet, person or channel has half its words in common
roles         the same holder, and the post's words or its span agree by half
times         spans agree by half; value: earliest and latest are the same days
figures       spans share a token; value, comparator, unit, what is measured
events        triggers share a token; type, status, dates
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from . import names
from .measures import F1, Measure, Share
from .overlap import Text, Tokens, dice, pairs

HALF: Final = 0.5
Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Error:
    """One disagreement: what it is about, in which document, the words, and what either side says (None: nothing)."""

    measure: str
    document: str
    words: str
    gold: Any = None
    found: Any = None


@dataclass
class Evaluation:
    """Measures by name, in the order of the table, and the disagreements behind them."""

    documents: int = 0
    measures: dict[str, Measure] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)

    def add(self, name: str, measure: Measure) -> None:
        """Add to a measure."""
        held = self.measures.get(name)
        self.measures[name] = measure if held is None else held + measure  # type: ignore[operator]  # one name, one kind


def evaluate(gold: Iterable[Item], found: Iterable[Item], speech_verbs: frozenset[str] | None = None) -> Evaluation:
    """Compare documents of the same ids; one that was not found counts as found empty. Only what the gold marks is measured.

    With `speech_verbs`, what is found is speech when its cue holds one of these words, lower case; else as it says itself.
    """
    read = {str(line["id"]): line for line in found}
    total = Evaluation()
    for document in gold:
        total.documents += 1
        _compare(document, read.get(str(document["id"]), {}), total, speech_verbs)
    return total


def _compare(gold: Item, found: Item, total: Evaluation, speech_verbs: frozenset[str] | None) -> None:
    text = Text(gold["text"])
    said, read = _attributions(gold, text), _attributions(found, text)
    if speech_verbs is not None:
        read = [{**r, "speech": not speech_verbs.isdisjoint(re.findall(r"[^\W\d_]+", _cue(r, text)))} for r in read]
    for view in ("all", "speech"):
        _attribution_scores(view, said, read, total)
    matched = pairs(said, read, lambda a, b: dice(a["tokens"], b["tokens"]), HALF)
    for i, j in matched:
        _attribution_details(gold, found, said[i], read[j], dict(matched), text, total)
    told = sum(
        names.same(g["told"]["name"], f["told"]["name"])
        for g, f in ((said[i], read[j]) for i, j in matched)
        if g.get("told") and f.get("told")
    )
    if any("told" in g for g in said):
        total.add("told", F1(told, sum(bool(g.get("told")) for g in said), sum(bool(f.get("told")) for f in read)))
    _missed("content", gold["id"], text, said, read, matched, total, "content")
    if "roles" in gold:
        _roles(gold, found, text, total)
    for name, least in (("times", HALF), ("figures", 0.0), ("events", 0.0)):
        if name in gold:
            _leaves(name, least, gold, found, text, total)


def _attributions(document: Item, text: Text) -> list[Item]:
    """Attributions with the tokens of their contents; a *que* or *that* which opens one counts nothing."""
    rows = []
    for index, row in enumerate(document.get("attributions") or ()):
        content = [list(span) for span in row["content"]]
        if content and text.text[content[0][0] : content[0][1]].startswith("que "):
            content[0][0] += 4
        if tokens := text.tokens(content):
            rows.append({**row, "tokens": tokens, "index": index, "source_tokens": text.tokens(row.get("source"))})
    return rows


def _cue(row: Item, text: Text) -> str:
    return text.words(row.get("cue")).casefold()


def _attribution_scores(view: str, said: Sequence[Item], read: Sequence[Item], total: Evaluation) -> None:
    wanted, found = list(said), list(read)
    if view == "speech":
        wanted = [g for g in said if g.get("speech", True)]
        other = [g for g in said if not g.get("speech", True)]
        # What agrees with gold that is no speech is neither right nor wrong here.
        found = [f for f in read if f.get("speech", True) and (_hits(f, wanted) or not _hits(f, other))]
    matched = pairs(wanted, found, lambda a, b: dice(a["tokens"], b["tokens"]), HALF)
    exact = sum(wanted[i]["tokens"] == found[j]["tokens"] for i, j in matched)
    source = sum(dice(wanted[i]["source_tokens"], found[j]["source_tokens"]) >= HALF for i, j in matched)
    for name, hits in (("content", len(matched)), ("exact", exact), ("source", source)):
        total.add(f"{view}: {name}", F1(hits, len(wanted), len(found)))


def _hits(found: Item, gold: Sequence[Item]) -> bool:
    return any(dice(found["tokens"], g["tokens"]) >= HALF for g in gold)


def _attribution_details(
    gold: Item, found: Item, g: Item, f: Item, matched: Mapping[int, int], text: Text, total: Evaluation
) -> None:
    if "speakers" in g:
        wanted, got = ([_actor(d, i) for i in row.get("speakers") or ()] for d, row in ((gold, g), (found, f)))
        right = len(wanted) == len(got) and all(any(names.same_actor(n, o, kind) for o, _ in got) for n, kind in wanted)
        total.add("speaker", Share(int(right), 1))
        if not right:
            sides = [n for n, _ in wanted], [n for n, _ in got]
            total.errors.append(Error("speaker", gold["id"], text.words(g["content"]), *sides))
    for key in ("kind", "polarity", "modality"):
        if g.get(key):
            same = g[key] == f.get(key) or (f.get(key) == "possible" and g[key] in ("predicted", "conditional"))
            total.add(key, Share(int(same), 1))
            if not same:
                total.errors.append(Error(key, gold["id"], text.words(g["content"]), g[key], f.get(key)))
    if g.get("hearsay_of") is not None:
        reporting = matched.get(g["hearsay_of"])
        total.add("second-hand", Share(int(reporting is not None and f.get("hearsay_of") == reporting), 1))


def _actor(document: Item, identifier: str) -> tuple[str, str]:
    held = {a["id"]: a for a in document.get("actors") or document.get("entities") or ()}
    actor = held.get(identifier)
    return (actor["name"], actor["type"]) if actor else (str(identifier), "Person")


def _roles(gold: Item, found: Item, text: Text, total: Evaluation) -> None:
    wanted, got = gold.get("roles") or [], found.get("roles") or []

    def overlap(g: Item, f: Item) -> float:
        name, kind = _actor(gold, g["holder"])
        if not names.same_actor(name, _actor(found, f["holder"])[0], kind):
            return 0.0
        agreed = max(
            dice(names.words(g["post"]), names.words(f["post"])), dice(text.tokens(g.get("span")), text.tokens(f.get("span")))
        )
        return agreed if agreed >= HALF else 0.0

    matched = pairs(wanted, got, overlap)
    total.add("roles", F1(len(matched), len(wanted), len(got)))
    _missed("roles", gold["id"], text, wanted, got, matched, total)
    for i, j in matched:
        g, f = wanted[i], got[j]
        total.add("roles: jurisdiction", Share(int(names.same(g.get("jurisdiction"), f.get("jurisdiction"))), 1))
        total.add("roles: status", Share(int(g.get("status") == f.get("status")), 1))


def _leaves(name: str, least: float, gold: Item, found: Item, text: Text, total: Evaluation) -> None:
    wanted, got = ([i for i in d.get(name) or () if not i.get("duration")] for d in (gold, found))
    tokens: dict[int, Tokens] = {id(i): text.tokens(i["span"]) for i in (*wanted, *got)}
    matched = pairs(wanted, got, lambda g, f: dice(tokens[id(g)], tokens[id(f)]), least)
    total.add(name, F1(len(matched), len(wanted), len(got)))
    _missed(name, gold["id"], text, wanted, got, matched, total)
    for i, j in matched:
        for key, same in _agreements(name, wanted[i], got[j]):
            total.add(f"{name}: {key}", Share(int(same), 1))
            if not same:
                sides = ({k: side.get(k) for k in SHOWN[name]} for side in (wanted[i], got[j]))
                total.errors.append(Error(f"{name}: {key}", gold["id"], text.words(wanted[i]["span"]), *sides))


SHOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "times": ("earliest", "latest", "precision"),
    "figures": ("value", "low", "high", "comparator", "unit", "measured"),
    "events": ("type", "status", "earliest", "latest"),
}


def _agreements(name: str, g: Item, f: Item) -> Iterable[tuple[str, bool]]:
    days = all(_day(g.get(k)) == _day(f.get(k)) for k in ("earliest", "latest"))
    if name == "times":
        yield "value", days
        yield "precision", g.get("precision") == f.get("precision")
    elif name == "figures":
        keys = ("value",) if g.get("value") is not None else ("value", "low", "high")
        yield "value", all(_number(g.get(k)) == _number(f.get(k)) for k in keys)
        yield "comparator", g.get("comparator") == f.get("comparator")
        yield "unit", names.same(g.get("unit"), f.get("unit"))
        yield "measured", names.same(g.get("measured"), f.get("measured"))
    else:
        yield "type", g.get("type") == f.get("type")
        yield "status", g.get("status") == f.get("status")
        if g.get("earliest") or g.get("latest"):
            yield "dates", days


def _day(value: Any) -> str | None:
    return None if value is None else str(value)[:10]


def _number(value: Any) -> Any:
    try:
        return None if value is None else Decimal(str(value)).normalize()
    except InvalidOperation:
        return str(value)


def _missed(
    name: str, document: str, text: Text, gold: Sequence[Item], found: Sequence[Item],
    matched: Sequence[tuple[int, int]], total: Evaluation, key: str = "span",
) -> None:  # fmt: skip
    for side, rows, seen in (
        ("missed", gold, {i for i, _ in matched}),
        ("found too much", found, {j for _, j in matched}),
    ):
        total.errors += [Error(f"{name} {side}", document, text.words(r.get(key))) for i, r in enumerate(rows) if i not in seen]
