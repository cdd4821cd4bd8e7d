"""Two figures side by side, the first line of the table that applies (across-documents.md §5). All invented."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.comparison import Comparison, Likeness, compare
from onrecord.analysis.quantity import OPEN, Quantity, half_a_digit, interval
from onrecord.analysis.rates import Rate
from onrecord.model.terms import Comparator, Nature

PART_OF = {"Quebrada Honda": "Arica", "Arica": "Chile", "fruit trucks": "trucks"}


def part_of(part: str, whole: str) -> bool:
    return part in PART_OF and (PART_OF[part] == whole or part_of(PART_OF[part], whole))


def n(value: str | tuple[str, str], comparator: Comparator = Comparator.EQ, **scope: object) -> Quantity:
    given_ones: dict[str, object] = {"measure": "trucks waiting", "unit": "truck", "place": "Quebrada Honda", **scope}
    if isinstance(value, tuple):
        return Quantity(low=Decimal(value[0]), high=Decimal(value[1]), comparator=Comparator.RANGE, **given_ones)  # type: ignore[arg-type]
    return Quantity(value=Decimal(value), comparator=comparator, **given_ones)  # type: ignore[arg-type]


MONDAY, FRIDAY = ("2031-05-12", "2031-05-12"), ("2031-05-16", "2031-05-16")
JANUARY, APRIL = ("2031-01-01", "2031-01-31"), ("2031-04-01", "2031-04-30")

CASES = {
    "the same number": (n("12", as_of=MONDAY), n("12", as_of=FRIDAY), Comparison(Likeness.AGREE)),
    "inside a range": (n("5500"), n(("5000", "6000")), Comparison(Likeness.AGREE)),
    "at least is met": (n("50", Comparator.GE), n("80"), Comparison(Likeness.AGREE)),
    "more than is not met by as many": (
        n("50", Comparator.GT, as_of=MONDAY),
        n("50", as_of=MONDAY),
        Comparison(Likeness.ROUNDING),
    ),
    "rounded": (n("1300", period=APRIL), n("1328", period=APRIL), Comparison(Likeness.ROUNDING)),
    "twelve and about a hundred and fifty of one day": (
        n("12", as_of=MONDAY),
        n("150", Comparator.ABOUT, as_of=MONDAY),
        Comparison(Likeness.CONFLICT),
    ),
    "a conflict, and the day of one is not known": (
        n("12", as_of=MONDAY),
        n("90"),
        Comparison(Likeness.CONFLICT, missing=("asOf",)),
    ),
    "a later count": (n("12", as_of=MONDAY), n("60", as_of=FRIDAY), Comparison(Likeness.UPDATE, second_is_later=True)),
    "a period that had closed is counted again": (
        n("1200", period=APRIL, as_of=MONDAY),
        n("1450", period=APRIL, as_of=FRIDAY),
        Comparison(Likeness.REVISED, second_is_later=True),
    ),
    "another place": (n("12"), n("150", place="Tacna"), Comparison(Likeness.OTHER_SCOPE, ("place",))),
    "another month": (n("1328", period=JANUARY), n("644", period=APRIL), Comparison(Likeness.OTHER_SCOPE, ("period",))),
    "a place that is not said": (
        n("12", as_of=MONDAY),
        n("500", place=None, as_of=MONDAY),
        Comparison(Likeness.UNCLEAR, missing=("place",)),
    ),
    "a change and a level": (
        n("7", nature=Nature.CHANGE, unit="percent"),
        n("560"),
        Comparison(Likeness.INCOMPARABLE, ("kind",)),
    ),
    "another thing": (n("12"), n("12", measure="drivers waiting"), Comparison(Likeness.INCOMPARABLE, ("measure",))),
    "a unit that is not said": (n("12"), n("12", unit=None), Comparison(Likeness.INCOMPARABLE, ("unit",))),
    "two currencies": (n("2", unit="USD"), n("2", unit="CLP"), Comparison(Likeness.OTHER_UNIT)),
    "kilometres and metres": (n("4", unit="km"), n("4000", unit="m"), Comparison(Likeness.AGREE)),
    "a part that exceeds its whole": (
        n("900", period=APRIL),
        n("700", place="Chile", period=APRIL),
        Comparison(Likeness.CONFLICT, ("partExceedsWhole",)),
    ),
    "a part of a share is no part": (
        n("9", nature=Nature.SHARE, unit="percent"),
        n("7", nature=Nature.SHARE, unit="percent", place="Chile"),
        Comparison(Likeness.OTHER_SCOPE, ("place",)),
    ),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_the_first_line_that_applies(a: Quantity, b: Quantity, expected: Comparison) -> None:
    assert compare(a, b, part_of) == expected


numbers = st.integers(0, 5_000).map(str)
quantities = st.builds(
    n,
    numbers,
    st.sampled_from([c for c in Comparator if c is not Comparator.RANGE]),
    place=st.sampled_from(["Quebrada Honda", "Chile", None]),
    unit=st.sampled_from(["truck", "km", "m", None]),
    as_of=st.sampled_from([MONDAY, FRIDAY, None]),
    period=st.sampled_from([JANUARY, APRIL, None]),
)


@given(quantities, quantities)
def test_the_answer_is_the_same_with_the_two_exchanged(a: Quantity, b: Quantity) -> None:
    one, other = compare(a, b, part_of), compare(b, a, part_of)
    assert (one.likeness, one.because, one.missing) == (other.likeness, other.because, other.missing)
    assert one.second_is_later is None or one.second_is_later is not other.second_is_later


@given(quantities)
def test_a_figure_agrees_with_itself(a: Quantity) -> None:
    assert compare(a, a).likeness in (Likeness.AGREE, Likeness.INCOMPARABLE)


@pytest.mark.parametrize(
    ("number", "half"), [("1300", "50"), ("1328", "0.5"), ("2.4", "0.05"), ("2.50", "0.005"), ("0", "0.5")]
)
def test_half_of_the_last_significant_digit(number: str, half: str) -> None:
    assert half_a_digit(Decimal(number)) == Decimal(half)


def test_about_reaches_a_tenth_to_either_side() -> None:
    around = interval(n("150", Comparator.ABOUT))
    assert (around.low, around.high) == (Decimal(135), Decimal(165))


def test_a_rate_turns_money_and_keeps_how_finely_it_was_told() -> None:
    rate = Rate.of("USD/CLP=950@2031-05-12")
    dollars, pesos = n("2400000", unit="USD"), n("2300000000", unit="CLP")
    assert compare(dollars, pesos).likeness is Likeness.OTHER_UNIT
    assert compare(rate.turned(dollars), rate.turned(pesos)).likeness is Likeness.ROUNDING


def test_a_period_without_an_end_is_known_to_hold_no_other() -> None:
    since = n("700", period=("2031-01-01", OPEN[1]))
    assert compare(n("900", period=APRIL), since) == Comparison(Likeness.OTHER_SCOPE, ("period",))
