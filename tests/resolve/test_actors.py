"""Names of actors, judged pair by pair against two sets made by hand: ``actors.yaml``, beside which the rules were made, and
``actors_held_out.yaml``, of names from the news, which no rule was made with.
"""

from pathlib import Path
from typing import TypeAlias, cast

import pytest
import yaml

from onrecord.extraction.gazetteer import gazetteer
from onrecord.model import Naming
from onrecord.model.terms import ActorType, JudgementKind
from onrecord.resolve import rules
from onrecord.resolve.keys import name_keys
from onrecord.resolve.names import is_full
from onrecord.resolve.views import Name

Pairs: TypeAlias = dict[str, list[list[str]]]


def pairs(name: str) -> Pairs:
    return cast(Pairs, yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8")))


PAIRS = pairs("actors.yaml")
HELD_OUT = pairs("actors_held_out.yaml")
BODIES = {"translations", "bodies", "abbreviations", "ministries", "letters", "parties"}
KINDS = {
    **dict.fromkeys({**PAIRS, **HELD_OUT}, ActorType.PERSON),
    **dict.fromkeys(BODIES, ActorType.ORGANIZATION),
    "outlets": ActorType.OUTLET,
    "states": ActorType.STATE,
}


def named(printed: str, kind: ActorType = ActorType.PERSON, code: str | None = None, member: str | None = None) -> Name:
    naming = Naming.of(printed, kind, code)
    return Name.of(member or naming.naming_of, naming, full=is_full(printed, kind))


def judged(a: Name, b: Name) -> JudgementKind | None:
    """What is judged of two names that meet; nothing of two that do not. One name of one kind and state is one actor."""
    if a.member == b.member:
        return JudgementKind.SAME if a.full else None
    found = rules.actors(a, b)
    assert found == rules.actors(b, a)
    if not name_keys(a) & name_keys(b):
        assert not found or found[0].judgement_kind is not JudgementKind.SAME
        return None
    return found[0].judgement_kind if found else None


def outcomes(of: Pairs, parity: int | None = None) -> list[tuple[str, list[str], JudgementKind | None]]:
    found = []
    for group, rows in of.items():
        for row in rows if parity is None else rows[parity::2]:
            codes = [None if c == "-" else c for c in (*row[3:], *[None] * 2)][:2]
            if KINDS[group] is ActorType.STATE:
                codes = [code or gazetteer().code(n) for code, n in zip(codes, row[1:3], strict=True)]
            a, b = (named(n, KINDS[group], c) for n, c in zip(row[1:3], codes, strict=True))
            found.append((group, row, judged(a, b)))
    return found


@pytest.mark.parametrize("parity", [0, 1, None], ids=["looked at", "held out", "all"])
def test_of_the_pairs_called_the_same_hardly_any_is_not(parity: int | None) -> None:
    found = outcomes(PAIRS, parity)
    same = [row for _, row, kind in found if kind is JudgementKind.SAME]
    true = [row for _, row, _ in found if row[0] == "same"]
    kept = [row for _, row, kind in found if row[0] == "same" and kind in (JudgementKind.SAME, JudgementKind.PROPOSED)]
    assert sum(row[0] == "same" for row in same) / len(same) >= 0.98
    assert not [row for row, kind in ((r, k) for _, r, k in found) if row[0] == "same" and kind is JudgementKind.DIFFERENT]
    assert len(kept) / len(true) >= 0.9


def test_the_set_is_large_enough_to_tell() -> None:
    assert sum(map(len, PAIRS.values())) >= 300


def test_on_names_of_the_news_the_rules_stay_as_careful_as_they_were_measured() -> None:
    """The floors are the figures of docs/explanation/actors.md; that which names alone cannot tell counts as wrong."""
    found = outcomes(HELD_OUT)
    same = [row[0] for _, row, kind in found if kind is JudgementKind.SAME]
    assert same.count("same") / len(same) >= 0.88
    assert same.count("same") / (len(same) - same.count("unknown")) >= 0.97
    apart = [row for _, row, kind in found if kind is JudgementKind.DIFFERENT and row[0] == "same"]
    assert apart == [["same", "Hernán Siles Zuazo", "Hernán Siles Suazo", "BO", "BO"]]


@pytest.mark.parametrize(
    "names",
    [
        ("Gabriel Rauco Peñafiel", "Gabriel Rauco Santander"),
        ("Ana María Larenas", "Ana Isabel Larenas"),
        ("Thomas E. Brackley", "Thomas R. Brackley"),
        ("Pedro Larenas Huerta", "Juan Larenas Huerta"),
    ],
)
def test_names_that_go_on_otherwise_must_not_be_joined_by_a_shorter_one(names: tuple[str, str]) -> None:
    assert judged(*map(named, names)) is JudgementKind.DIFFERENT
