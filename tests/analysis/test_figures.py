"""Figures of the sample side by side: what agrees, what is of something else, what was put right (across-documents.md §5)."""

from decimal import Decimal

import pytest

from onrecord.analysis.comparison import Likeness
from onrecord.analysis.figures import OneSource, Pair, SideBySide, as_dict, plain
from onrecord.analysis.measures import measured
from onrecord.analysis.rates import Rate, RateError
from onrecord.record import OpenRecord


@pytest.fixture(scope="module")
def trucks(sample: OpenRecord) -> SideBySide:
    return next(one for one in sample.figures("trucks") if one.measured == "trucks")


def pairs(one: SideBySide, a: tuple[str, str], b: tuple[str, str]) -> list[Pair]:
    """The pairs of figures of these outlets, issuers and numbers."""
    by_id = {f.report: (f.document.publisher, str(f.quantity.value)) for f in one.figures}
    return [p for p in one.pairs if {by_id[p.one], by_id[p.other]} == {a, b}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a truck", "trucks"), ("camión", "camiones"), ("Peruvian trucks", "trucks peruvian"), ("countries", "the country"),
        ("chofer", "choferes"), ("people", "person"), ("luz", "luces"), ("crossing", "crossings"), ("bus", "bus"),
    ],
)  # fmt: skip
def test_number_case_order_and_small_words_make_no_other_measure(one: str, other: str) -> None:
    assert measured(one) == measured(other)


def test_other_words_are_another_measure() -> None:
    assert measured("Peruvian trucks") != measured("trucks")
    assert not measured("of the")


def test_one_crossing_in_april_and_the_region_since_january_are_not_of_the_same(trucks: SideBySide) -> None:
    (pair,) = pairs(trucks, ("Austral Wire", "1200"), ("Arica Beacon", "4300"))
    assert (pair.likeness, pair.because) == (Likeness.OTHER_SCOPE, ("place", "period"))
    assert pair.words == "not of the same: place, period"


def test_a_number_in_a_copied_passage_is_no_agreement_of_two(trucks: SideBySide) -> None:
    (copied,) = pairs(trucks, ("Austral Wire", "1200"), ("Arica Beacon", "1200"))
    assert (copied.likeness, copied.one_source) == (Likeness.AGREE, OneSource.TEXT)
    (own,) = pairs(trucks, ("Austral Wire", "1200"), ("Joint Customs Commission of Chile and Peru", "1200"))
    assert (own.likeness, own.one_source) == (Likeness.AGREE, None)


def test_what_a_newspaper_put_right_conflicts_with_what_it_had_printed(trucks: SideBySide) -> None:
    found = pairs(trucks, ("Cordillera Post", "4300"), ("Cordillera Post", "1200"))
    assert {(p.likeness, p.missing, p.one_source) for p in found} == {(Likeness.CONFLICT, ("asOf",), OneSource.OUTLET)}


def test_what_is_not_told_is_missing_and_not_filled_in(trucks: SideBySide) -> None:
    wrong = pairs(trucks, ("Cordillera Post", "4300"), ("Austral Wire", "1200"))
    assert (Likeness.UNCLEAR, ("place",)) in {(p.likeness, p.missing) for p in wrong}
    assert all(f.quantity.as_of is None for f in trucks.figures)


def test_every_figure_has_its_source_and_words_and_can_be_printed(sample: OpenRecord, trucks: SideBySide) -> None:
    assert trucks.proposed
    assert all(f.document.publisher and f.words and f.words[0].exact for f in trucks.figures)
    assert "both stand in one passage that the texts share" in plain([trucks])
    assert as_dict([trucks])[0]["pairs"][0]["words"]
    differing = sample.conflicts("trucks")
    assert {p.likeness for one in differing for p in one.pairs} == {Likeness.CONFLICT, Likeness.UPDATE}
    assert not sample.figures("of the")
    assert not sample.figures("sheep")


def test_money_is_turned_only_at_a_dated_rate() -> None:
    rate = Rate.of("USD/CLP=950@2031-05-12")
    assert (rate.price, str(rate)) == (Decimal(950), "USD/CLP=950@2031-05-12")
    for text in ("USD/CLP=950", "USD/CLP=950@2031-13-01", "USD/USD=1@2031-05-12", "dollars"):
        with pytest.raises(RateError, match="no rate"):
            Rate.of(text)
