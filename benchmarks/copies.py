"""How much copying is found: articles of the gold set cut, edited and lifted from, and what must not be called a copy.

Each article of `gold/{en,es}` is a source; the next of its language (in the order of names) is the article that a paragraph
of it is lifted into. Words are changed by a fixed seed. Found is a relation of shared narration: *same*, *cut* or
*partial*, and two fingerprints in common. datasketch's MinHash (words in threes, 128 permutations), if it is installed,
answers the same questions at three thresholds.

    python -m benchmarks.copies
"""

import random
import re
import time
from collections.abc import Callable, Iterator

from benchmarks import gold
from onrecord.resolve.passages import CANDIDATE, Relation, Text, fingerprints, shared

try:
    from datasketch import MinHash
except ImportError:
    MinHash = None

LIFTED = 35
"""Words that a paragraph without quotation marks must have to be lifted."""
COPIED = {Relation.SAME, Relation.CUT, Relation.PARTIAL}
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"\n]*\"")


def changed(text: str, share: float, chance: random.Random) -> str:
    """The text with this share of its words replaced by others of its own."""
    words = WORD.findall(text)
    return WORD.sub(lambda m: chance.choice(words) if chance.random() < share else m[0], text)


def cases(text: str, host: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """What other papers may make of a text, by name."""
    paragraphs = [p for p in text.split("\n\n") if p.strip()]
    into = [p for p in host.split("\n\n") if p.strip()]
    middle = len(into) // 2
    yield "new headline", "A headline of another paper\n\n" + "\n\n".join(paragraphs[1:] or paragraphs)
    yield "trimmed to 30 %", text[: int(len(text) * 0.3)]
    if long := [p for p in paragraphs if not QUOTED.search(p) and len(WORD.findall(p)) >= LIFTED]:
        lifted = max(long, key=len)
        yield "a paragraph lifted", "\n\n".join((*into[:middle], lifted, *into[middle:]))
        edited = changed(lifted, 0.1, chance)
        yield "a paragraph lifted, 10 % changed", "\n\n".join((*into[:middle], edited, *into[middle:]))
    yield "10 % of words changed", changed(text, 0.1, chance)
    yield "25 % of words changed", changed(text, 0.25, chance)
    yield "half copied", "\n\n".join((*paragraphs[: (len(paragraphs) + 1) // 2], *into[middle:]))
    if quotations := [q for q in QUOTED.findall(text) if len(WORD.findall(q)) >= 8]:
        yield (
            "only quotations shared",
            "\n\n".join((*into[:middle], *(f"Asked again: {q}" for q in quotations), *into[middle:])),
        )
    yield "unrelated", host


def ours(one: str, other: str) -> bool:
    """Whether copying is found."""
    a, b = Text.of(one), Text.of(other)
    return len(fingerprints(a) & fingerprints(b)) >= CANDIDATE and shared(a, b).relation in COPIED


def minhash(least: float) -> Callable[[str, str], bool]:
    """Datasketch's answer: an estimated Jaccard similarity of at least this."""

    def sketch(text: str) -> "MinHash":
        words = [w.casefold() for w in WORD.findall(text)]
        found = MinHash()
        found.update_batch({" ".join(words[i : i + 3]).encode() for i in range(len(words))})
        return found

    return lambda one, other: sketch(one).jaccard(sketch(other)) >= least


def main() -> None:
    ways = {"ours": ours} | ({f"MinHash J≥{j}": minhash(j) for j in (0.8, 0.5, 0.2)} if MinHash else {})
    tally: dict[str, dict[str, list[bool]]] = {}
    texts: list[str] = []
    for language in ("en", "es"):
        articles = [d["text"] for part in ("dev", "test") for d in gold.read(language, part)]
        texts += articles
        for n, text in enumerate(articles):
            for name, other in cases(text, articles[(n + 1) % len(articles)], random.Random(n)):
                for way, found in ways.items():
                    tally.setdefault(name, {}).setdefault(way, []).append(found(text, other))
    print("| found, % |", *(f"{way} |" for way in ways), "of |")
    print("|---|" + "---|" * (len(ways) + 1))
    for name, answers in tally.items():
        shares = (f"{100 * sum(found) / len(found):.0f} |" for found in answers.values())
        print(f"| {name} |", *shares, len(answers["ours"]), "|")
    began = time.perf_counter()
    read = [Text.of(t) for t in texts]
    for text in read:
        fingerprints(text)
    between = time.perf_counter()
    pairs = list(zip(read, [Text.of(changed(t, 0.1, random.Random(1))) for t in texts], strict=True))
    ready = time.perf_counter()
    for one, other in pairs:
        shared(one, other)
    ended = time.perf_counter()
    words = sum(len(t) for t in read) / len(read)
    print(f"{len(read)} articles of {words:.0f} words: {len(read) / (between - began):.0f} fingerprinted a second,")
    print(f"{1e3 * (ended - ready) / len(pairs):.1f} ms to align one with its edited copy")


if __name__ == "__main__":
    main()
