"""Names of actors, judged pair by pair against a set made by hand (``actors.yaml``)."""

from pathlib import Path

import pytest
import yaml

from onrecord.model import Naming
from onrecord.model.terms import ActorType, JudgementKind
from onrecord.resolve import rules
from onrecord.resolve.keys import name_keys
from onrecord.resolve.names import is_full
from onrecord.resolve.views import Name

PAIRS: dict[str, list[list[str]]] = yaml.safe_load(Path(__file__).with_name("actors.yaml").read_text("utf-8"))
BODIES = {"translations", "bodies", "abbreviations"}
KINDS = {
    **dict.fromkeys(PAIRS, ActorType.PERSON),
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


def outcomes(parity: int | None = None) -> list[tuple[str, list[str], JudgementKind | None]]:
    found = []
    for group, rows in PAIRS.items():
        for row in rows if parity is None else rows[parity::2]:
            codes = [None if c == "-" else c for c in (*row[3:], *[None] * 2)][:2]
            a, b = (named(n, KINDS[group], c) for n, c in zip(row[1:3], codes, strict=True))
            found.append((group, row, judged(a, b)))
    return found


@pytest.mark.parametrize("parity", [0, 1, None], ids=["looked at", "held out", "all"])
def test_of_the_pairs_called_the_same_hardly_any_is_not(parity: int | None) -> None:
    found = outcomes(parity)
    same = [row for _, row, kind in found if kind is JudgementKind.SAME]
    true = [row for _, row, _ in found if row[0] == "same"]
    kept = [row for _, row, kind in found if row[0] == "same" and kind in (JudgementKind.SAME, JudgementKind.PROPOSED)]
    assert sum(row[0] == "same" for row in same) / len(same) >= 0.98
    assert not [row for row, kind in ((r, k) for _, r, k in found) if row[0] == "same" and kind is JudgementKind.DIFFERENT]
    assert len(kept) / len(true) >= 0.9


def test_the_set_is_large_enough_to_tell() -> None:
    assert sum(map(len, PAIRS.values())) >= 300


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
