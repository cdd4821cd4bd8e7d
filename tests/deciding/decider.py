"""A process of several people who decide at once, led by a test: ``python -m tests.deciding.decider``.

It answers ``ready``, waits for a line of JSON that lists who decides what, and answers what became of each.
"""

import json
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from threading import Barrier

from onrecord.deciding import DecidedMeanwhile
from onrecord.record import OpenRecord, open_record


@dataclass(frozen=True)
class Wish:
    """Who wants to set something of which record."""

    by: str
    target: str
    decision: str
    value: str


@dataclass(frozen=True)
class Outcome:
    """The decision that somebody made in the end, and those that they were told of before."""

    act: str
    target: str
    told: list[str]


def insist(record: OpenRecord, wish: Wish) -> Outcome:
    """Decide; told of what others decided meanwhile, look at that and decide anew."""
    told: set[str] = set()
    while True:
        try:
            act = record.decide(wish.target, wish.decision, wish.value, by=wish.by, reason="heard it myself", seen=told)
        except DecidedMeanwhile as meanwhile:
            news = {a.id for a in meanwhile.acts} - told
            assert news, "who is refused is told of something new"
            told |= news
        else:
            return Outcome(act.id, wish.target, sorted(told))


def at_once(record: OpenRecord, wishes: Sequence[Wish]) -> list[Outcome]:
    """All of them decide in threads of their own that begin together."""
    started = Barrier(len(wishes))

    def begin(wish: Wish) -> Outcome:
        started.wait()
        return insist(record, wish)

    with ThreadPoolExecutor(len(wishes)) as pool:
        return list(pool.map(begin, wishes))


def main() -> None:
    with open_record() as record:
        print("ready", flush=True)
        wishes = [Wish(**w) for w in json.loads(sys.stdin.readline())]
        print(json.dumps([asdict(o) for o in at_once(record, wishes)]), flush=True)


if __name__ == "__main__":
    main()
