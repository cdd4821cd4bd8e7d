"""On how many origins reports rest, and on which documents everything known does (across-documents.md §2). All invented."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.analysis.chains import Carried, rests_on
from onrecord.analysis.origins import Access, Source, Tie, TieKind, chained, origins

OWN, WITNESS, UNKNOWN = Access.OWN, Access.WITNESS, Access.UNKNOWN


@dataclass(frozen=True)
class Case:
    """Reports by name: access, and from which others they were taken. `stubs` are cited and not held."""

    reports: dict[str, tuple[Access, tuple[str, ...]]]
    at_least: int
    at_most: int
    rests: tuple[str, ...]
    kinds: tuple[Access, ...]
    stubs: frozenset[str] = frozenset()
    ties: list[Tie] = field(default_factory=list)

    def taken(self) -> list[Tie]:
        return [Tie(r, p, TieKind.DERIVED) for r, (_, parents) in self.reports.items() for p in parents]


CASES = {
    "an agency's report and two copies that credit it": Case(
        {"wire": (WITNESS, ()), "beacon": (UNKNOWN, ("wire",)), "lantern": (UNKNOWN, ("wire",))}, 1, 1, ("wire",), (WITNESS,)
    ),
    "one outlet credits another that is not held": Case(
        {"gazette": (UNKNOWN, ("radio",)), "radio": (WITNESS, ())}, 1, 1, ("gazette",), (WITNESS,), frozenset({"radio"})
    ),
    "three reporters at one press conference": Case(
        {"a": (WITNESS, ()), "b": (WITNESS, ()), "c": (WITNESS, ())}, 3, 3, ("a", "b", "c"), (WITNESS,) * 3
    ),
    "a communiqué and three papers that reprint it": Case(
        {"release": (OWN, ()), **dict.fromkeys("xyz", (UNKNOWN, ("release",)))}, 1, 1, ("release",), (OWN,)
    ),
    "one outlet was told, two do not say where they have it from": Case(
        {"radio": (WITNESS, ()), "wire": (UNKNOWN, ("radio",)), "x": (UNKNOWN, ()), "y": (UNKNOWN, ())},
        1,
        3,
        ("wire",),
        (WITNESS, UNKNOWN, UNKNOWN),
        frozenset({"radio"}),
    ),
    "two routes to one wire": Case(
        {"wire": (WITNESS, ()), "radio": (UNKNOWN, ("wire",)), "paper": (UNKNOWN, ("wire", "radio"))},
        1,
        1,
        ("wire",),
        (WITNESS,),
    ),
    "two sites that credit each other": Case({"x": (UNKNOWN, ("y",)), "y": (UNKNOWN, ("x",))}, 1, 1, (), (UNKNOWN,)),
    "two stubs known through one article": Case(
        {"article": (UNKNOWN, ("radio", "tv")), "radio": (WITNESS, ()), "tv": (WITNESS, ())},
        2,
        2,
        ("article",),
        (WITNESS, WITNESS),
        frozenset({"radio", "tv"}),
    ),
    "a report with a parent that was told as well": Case(
        {"wire": (WITNESS, ()), "paper": (WITNESS, ("wire",))}, 2, 2, ("paper", "wire"), (WITNESS, WITNESS)
    ),
    "two reports of one outlet": Case(
        {"monday": (WITNESS, ()), "tuesday": (UNKNOWN, ())},
        1,
        1,
        ("monday",),
        (WITNESS,),
        ties=[Tie("monday", "tuesday", TieKind.SAME_OUTLET)],
    ),
    "two silent reports with one text": Case(
        {"x": (UNKNOWN, ()), "y": (UNKNOWN, ())}, 1, 1, (), (UNKNOWN,), ties=[Tie("x", "y", TieKind.SAME_TEXT)]
    ),
    "two witnesses of one owner": Case(
        {"x": (WITNESS, ()), "y": (WITNESS, ())}, 1, 2, ("x", "y"), (WITNESS, WITNESS), ties=[Tie("x", "y", TieKind.SAME_OWNER)]
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_origins_are_bounded_and_what_is_known_rests_on_the_least_documents(case: Case) -> None:
    found = origins((Source(r, how) for r, (how, _) in case.reports.items()), [*case.taken(), *case.ties])
    assert (found.at_least, found.at_most) == (case.at_least, case.at_most)
    assert sorted(r.access for r in found.roots) == sorted(case.kinds)
    carried = [Carried(r, r not in case.stubs, how is not UNKNOWN, parents) for r, (how, parents) in case.reports.items()]
    assert rests_on(carried) == case.rests


def test_a_claim_is_asserted_by_speakers_and_not_by_reports() -> None:
    """Larenas twice, a governor, and a minister of her government who only says what she said: two who assert it."""
    asserted = [Source("larenas 1", OWN), Source("larenas 2", OWN), Source("governor", OWN), Source("minister")]
    ties = [
        Tie("minister", "larenas 1", TieKind.DERIVED),
        *chained([["larenas 1", "larenas 2"]], TieKind.SAME_SPEAKER),
        *chained([["larenas 1", "larenas 2", "minister"], ["governor"]], TieKind.SAME_INSTITUTION),
    ]
    found = origins(asserted, ties)
    assert (found.at_least, found.at_most) == (2, 2)


def test_every_report_that_was_counted_as_one_with_another_names_its_reason() -> None:
    ties = [
        Tie("b", "a", TieKind.DERIVED, ("sp-1",)),
        Tie("b", "c", TieKind.SAME_TEXT, ("sp-2",)),
        Tie("a", "d", TieKind.PROPOSED),
    ]
    found = origins([Source(n, WITNESS if n == "a" else UNKNOWN) for n in "abcd"], ties)
    assert [(t.one, t.other, t.spans) for t in found.collapsed] == [("b", "a", ("sp-1",)), ("b", "c", ("sp-2",))]
    assert [t.kind for t in found.doubtful] == [TieKind.PROPOSED]


names = st.sampled_from("abcdefgh")
graphs = st.tuples(
    st.dictionaries(names, st.sampled_from(Access), min_size=1),
    st.lists(st.builds(Tie, names, names, st.sampled_from(TieKind)), max_size=14),
)


@settings(max_examples=300)
@given(graphs, st.randoms(use_true_random=False))
def test_order_makes_no_difference_and_the_bounds_hold(graph: tuple[dict[str, Access], list[Tie]], chance: object) -> None:
    access, ties = graph
    sources = [Source(n, a) for n, a in access.items()]
    found = origins(sources, ties)
    assert 1 <= found.at_least <= found.at_most <= len(sources)
    shuffled = sorted(sources, key=lambda s: chance.random()), sorted(ties, key=lambda t: chance.random())  # type: ignore[attr-defined]
    assert origins(*shuffled) == found


@settings(max_examples=200)
@given(graphs)
def test_without_the_documents_on_which_it_rests_nothing_known_reaches_the_reader(
    graph: tuple[dict[str, Access], list[Tie]],
) -> None:
    access, ties = graph
    parents = {n: tuple(t.other for t in ties if t.one == n and t.other in access) for n in access}
    carried = [Carried(n, n not in "ah", a is not UNKNOWN, parents[n]) for n, a in access.items()]
    cut = set(rests_on(carried))
    left = [Carried(c.document, c.held, c.access, tuple(set(c.taken_from) - cut)) for c in carried if c.document not in cut]
    assert rests_on(left) == ()
