"""How long it takes to match two texts of an article, by their number of statements: `python -m benchmarks.comparing`.

A fifth is altered, a fifth dropped with half of it moved to the end, a fifth added; and, the most costly, all of it altered.
Times are of one processor, the least of five.
"""

import random
import time

from onrecord.analysis.matching import Passage, matched

WORDS = tuple(
    f"{a}{b}" for a in ("cus", "bor", "tru", "pas", "hal", "min", "sea", "fru") for b in ("toms", "der", "cks", "ses", "ister")
)


def sentence(draw: random.Random) -> list[str]:
    """The words of one statement."""
    return draw.choices(WORDS, k=18)


def article(statements: list[list[str]]) -> tuple[str, list[Passage]]:
    """A text with a sentence a statement, and what is read in it."""
    text, found = "", []
    for number, words in enumerate(statements):
        said = " ".join(words)
        name = f"Speaker{number % 7}"
        text += f"{name} said at the pass: "
        found.append(Passage(((len(text), len(text) + len(said)),), "Statement", said, said, (name,), "said"))
        text += f"{said}.\n"
    return text, found


def edited(statements: list[list[str]], draw: random.Random, *, all_of_it: bool) -> list[list[str]]:
    """The statements of the next text."""
    altered = [[*s[:8], *draw.choices(WORDS, k=3), *s[11:]] for s in statements]
    if all_of_it:
        return altered
    fifth = len(statements) // 5
    kept, moved = statements[: 2 * fifth], statements[3 * fifth : 3 * fifth + fifth // 2]
    new = [sentence(draw) for _ in range(fifth)]
    return [*kept, *altered[2 * fifth : 3 * fifth], *new, *statements[4 * fifth :], *moved]


def main() -> None:
    """Print the table."""
    print("| statements a text | edited | matched in |\n|---|---|---|")
    for size in (50, 200, 800):
        for all_of_it in (False, True):
            draw = random.Random(7)
            before = [sentence(draw) for _ in range(size)]
            one, other = article(before), article(edited(before, draw, all_of_it=all_of_it))
            times = []
            for _ in range(5):
                start = time.process_time()
                matched(*one, *other)
                times.append(time.process_time() - start)
            print(f"| {size} | {'all' if all_of_it else 'in part'} | {min(times) * 1000:.0f} ms |", flush=True)


if __name__ == "__main__":
    main()
