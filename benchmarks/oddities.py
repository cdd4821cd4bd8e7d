"""Whether any text, however odd, ends in a result or a clear note, within bounds of time and memory.

    python -m benchmarks.oddities [--fuzzed 3000] [--seed 1]

Fuzzed texts are the articles of `gold/`, cut, doubled, shuffled, and strewn with marks, controls and other scripts, by a seed.
Pathological ones are made to hurt: one line of five million code points, none but quotation marks, a thousand nested
quotations, no punctuation, controls only, mixed scripts, endless lists, captions without end. Each is read in English and
Spanish by turns; every span must have its exact words. Prints the slowest, and fails beyond the bounds.
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Iterator

from benchmarks.gold import read as gold
from onrecord.extraction import Findings, extract
from onrecord.model import Snapshot, Span
from onrecord.model.terms import Item

SECONDS = 5.0
"""For a text of ordinary length, and the same again for each LENGTH code points."""
LENGTH = 10_000
MEMORY = 4.0
"""Gigabytes at most, for the whole run."""

STREWN = (
    "“”«»\"'‘’—–-:;,.()[]{}<>|*#_…¿¡%$€½²٣日本語Ж𝔊🦙é\u0301"
    "\n\r\t\x00\x07\x0b\x0c\x1b\x85\u200b\u200f\u202e\u2028\ufeff\ufffd\ud800"
)


def fuzzed(number: int, seed: int) -> Iterator[tuple[str, str]]:
    """So many texts with their names, each from an article by its own random changes."""
    texts = [line["text"] for code in ("en", "es") for line in gold(code, "dev")]
    for n in range(number):
        chance = random.Random(f"{seed} {n}")
        text = list(chance.choice(texts)[: chance.choice((40, 400, 4_000))])
        for _ in range(chance.randint(1, 60)):
            if not text:
                break
            at, length = chance.randrange(len(text)), chance.randint(1, 80)
            match chance.randrange(6):
                case 0:
                    del text[at : at + length]
                case 1:
                    text[at:at] = text[at : at + length]
                case 2:
                    text[at:at] = chance.choices(STREWN, k=chance.randint(1, 5))
                case 3:
                    piece = text[at : at + length]
                    chance.shuffle(piece)
                    text[at : at + length] = piece
                case 4:
                    text[at : at + 1] = [chance.choice(STREWN)]
                case 5:
                    text[at : at + length] = [c.upper() if c.islower() else c.lower() for c in text[at : at + length]]
        yield f"fuzzed {n}", "".join(text)


def pathological() -> Iterator[tuple[str, str]]:
    """A hundred texts made to hurt, with what is odd in them."""
    said = "The mayor said that 40 ships came on Monday, and the minister denied it. "
    yield "one line of five million code points", (said * 70_000)[:5_000_000]
    yield "one line of a hundred thousand", (said * 1_400)[:100_000]
    yield "one word of a million letters", "a" * 1_000_000
    yield "one number of a hundred thousand digits", "9" * 100_000 + " ships came."
    yield "no spaces", said.replace(" ", "") * 300
    yield "no punctuation", said.replace(",", "").replace(".", "").lower() * 300
    yield "nothing but white space", " \t\n\u2003" * 5_000
    for mark in "“”«»\"'‘’—-:;,.!?()[]#*%$…¿":
        yield f"none but {mark}", mark * 3_000
        yield f"{mark} between all words", f"{mark} ".join(said.split() * 20)
    yield "a thousand nested quotations", "“He said " * 1_000 + "no" + "” " * 1_000
    yield "a thousand nested clauses", "She said that " * 1_000 + "it rained."
    yield "quotations never closed", "“No, she said. " * 500
    yield "quotations never opened", "No,” she said. " * 500
    yield "every cue in one sentence", "he said she said they said it said " * 150
    yield "numbers on end", " ".join(str(n) for n in range(3_000))
    yield "number words on end", "one hundred and two thousand million " * 300
    yield "dates on end", "Monday, May 12, 2031, last Friday, since 2018 and between 2019 and 2021, " * 80
    yield "names on end", "Ana Soto Vera, Luis Prado Paz and Inés Mena, " * 150
    yield "titles on end", "Minister President Secretary Governor Mayor " * 150
    yield "capitals", said.upper() * 100
    yield "one letter a line", "\n".join(said * 20)
    yield "one word a line", "\n".join((said * 60).split())
    yield "empty lines", "\n\n\n".join([said] * 100)
    yield "labels without words", "ANA SOTO: \n" * 500
    yield "captions without end", "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n<v Ana Soto>No.\n\n" * 1_000
    yield "captions within captions", "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n" * 1_000
    yield "tags", "<v Ana>" * 1_000 + said
    yield "controls", "".join(map(chr, range(32))) * 200 + said
    yield "surrogates", "\ud800\udfff" * 500 + said
    yield "marks that join", ("e" + "\u0301" * 50) * 200
    yield "right to left", "قال الوزير إن السفن وصلت يوم الاثنين. " * 100 + "\u202e" + said
    yield "mixed scripts", "日本語の文章。Сказал министр. Ο υπουργός είπε. The mayor said no. אמר השר. " * 80
    yield "emoji", "🦙🏽‍♀️" * 2_000
    yield "mathematics", "𝔗𝔥𝔢 𝔪𝔞𝔶𝔬𝔯 𝔰𝔞𝔦𝔡 " * 200
    yield "form feeds", "\f" * 3_000 + said
    yield "links", "https://example.org/" + "a/" * 5_000
    yield "a table", "| 1 | 2 | 3 |\n" * 1_000
    yield "Markdown", "# **“No,”** *she* `said`\n> - 1. [a](b)\n" * 200
    yield "HTML", "<p>The mayor <b>said</b> &ldquo;no&rdquo;</p>" * 200
    yield "a list of a thousand speakers", ", ".join(f"Ana Soto{'o' * (n % 7)}" for n in range(1_000)) + " said no."
    yield "parentheses", "(" * 2_000 + said + ")" * 2_000
    yield "digits that are no numbers", "The ² ministers, the ½ senators and the ٣ mayors said no. " * 20
    yield "more people than there are", "The " + "9" * 5_000 + " ministers said no. " * 20
    yield "ordinals", "first 2nd third 4th " * 400
    yield "percent", "5% of 6% of 7 percent of " * 300
    yield "money", "$5 US$6 €7 S/8 9 pesos " * 300
    yield "hyphens", "-".join((said * 100).split())
    yield "roles on end", "the former interim acting deputy vice minister of the ministry of ministers, " * 100
    yield "conditions on end", "if it rains unless it would, " * 300
    yield "events on end", "the meeting of the visit of the election of the strike " * 150
    yield "a transcript of one-word turns", "ANA SOTO: No.\n\nLUIS PRADO: Sí.\n\n" * 400
    yield "cues in Spanish", "dijo que dijo que según según dijo, " * 200
    yield "apostrophes", "'".join((said * 100).split())


def sound(snapshot: Snapshot, findings: Findings) -> bool:
    """Whether every span has its exact words (law 1)."""
    return all(r.stands_in(snapshot.text) for r in findings.records if isinstance(r, Span))


def main() -> int:
    """Read all; print the slowest; 1 when a text went beyond a bound."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--fuzzed", type=int, default=3_000)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    took: list[tuple[float, int, str]] = []
    wrong: list[str] = []
    for kind in (list(pathological()), fuzzed(asked.fuzzed, asked.seed)):
        for n, (name, text) in enumerate(kind):
            code = ("en", "es")[n % 2]
            snapshot = Snapshot.of("text", text)
            start = time.perf_counter()
            findings = extract(snapshot, {Item.PUBLISHED: "2031-05-16"}, language=code)
            seconds = time.perf_counter() - start
            took.append((seconds, len(text), f"{name} ({code})"))
            if seconds > SECONDS * (1 + len(text) / LENGTH):
                wrong.append(f"{name}: {seconds:.1f} s for {len(text):,} code points")
            if not sound(snapshot, findings):
                wrong.append(f"{name}: a span without its words")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    if memory > MEMORY:
        wrong.append(f"{memory:.1f} GB of memory")
    print(f"{len(took):,} texts in {sum(s for s, _, _ in took):.0f} s, at most {memory:.2f} GB; the slowest:")
    for seconds, length, name in sorted(took, reverse=True)[:8]:
        print(f"  {seconds:6.2f} s  {length:9,} code points  {name}")
    print("\n".join(wrong) or "every one ended in a result or a note, within the bounds, with the exact words of every span")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
