"""Law 4: an id follows from what defines a record, and from nothing else."""

import subprocess
import sys
from decimal import Decimal, localcontext
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import decimal_text, mint, prefix_of
from onrecord.model.ids import ID, Part
from onrecord.model.terms import Kind, Polarity

GOOD = "st-" + "a" * 26
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**50), max_value=10**50)
PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | NUMBERS | st.sampled_from([*Kind, *Polarity]),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


def meant(part: Part) -> object:
    """What a part means: its value with its type, a coded value being its word, and 1.50 the same as 1.5."""
    match part:
        case tuple():
            return ("tuple", *map(meant, part))
        case Enum():
            return ("str", str(part.value))
        case Decimal():
            return ("Decimal", part)
        case _:
            return (type(part).__name__, part)


@given(st.lists(PARTS, max_size=4), st.lists(PARTS, max_size=4))
def test_ids_are_equal_if_and_only_if_what_defines_them_is(a: list[Part], b: list[Part]) -> None:
    assert (mint("st", *a) == mint("st", *b)) == (list(map(meant, a)) == list(map(meant, b)))


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_grouping_repeating_and_leaving_out_make_other_ids(parts: list[Part]) -> None:
    others = (mint("st", tuple(parts)), mint("st", *parts, None), mint("st", *parts, *parts), mint("st", *parts[1:]))
    assert mint("st", *parts) not in others


def test_values_that_look_alike_are_different_parts() -> None:
    alike: list[Part] = [1, "1", True, Decimal(1), (1,), ("1",), None, "None", "", (), ("",), 0, False, "t", "n"]
    assert len({mint("st", part) for part in alike}) == len(alike)


@given(st.text(max_size=10), st.text(max_size=10), st.integers(0, 10))
def test_text_cannot_be_moved_from_one_part_to_the_next(a: str, b: str, cut: int) -> None:
    joined = a + b
    other = (joined[:cut], joined[cut:])
    assert (mint("st", a, b) == mint("st", *other)) == ((a, b) == other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=2), st.lists(PARTS, max_size=3))
def test_an_id_begins_with_its_prefix_and_has_one_form(prefix: str, parts: list[Part]) -> None:
    identifier = mint(prefix, *parts)
    assert ID.fullmatch(identifier)
    assert len(identifier) == 29
    assert prefix_of(identifier) == prefix
    assert mint("zz", *parts)[2:] == identifier[2:]


def test_ids_are_the_same_in_every_process_and_version() -> None:
    parts = ("outlet", 3, True, None, Decimal("1.50"), Kind.DIRECT, ("a", ("é", "𝒩")))
    printed = "st-a3b27xl3fnbuhiocehf5k5rzq4"
    assert mint("st", *parts) == printed
    program = (
        "from decimal import Decimal; from onrecord.model import mint; from onrecord.model.terms import Kind;"
        "print(mint('st', 'outlet', 3, True, None, Decimal('1.50'), Kind.DIRECT, ('a', ('\\u00e9', '\\U0001d4a9'))))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == printed


def test_text_with_a_lone_surrogate_has_an_id_too() -> None:
    assert mint("st", "\ud800") != mint("st", "\udfff")


@pytest.mark.parametrize(
    "text", ["", "st", "st-", "st-abc", "ST-" + "a" * 26, "st-" + "1" * 26, "st-" + "a" * 27, "st_" + "a" * 26]
)
def test_what_is_no_id_has_no_prefix(text: str) -> None:
    with pytest.raises(ValueError, match="is not an OnRecord id"):
        prefix_of(text)


@given(NUMBERS)
def test_a_number_is_written_exactly_and_in_one_way(value: Decimal) -> None:
    text = decimal_text(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert text != "-0"
    assert "." not in text or not text.endswith(("0", "."))


@given(NUMBERS, st.integers(0, 5))
def test_superfluous_zeros_and_the_context_do_not_show(value: Decimal, zeros: int) -> None:
    text = format(value, "f")
    padded = Decimal(text + ("" if "." in text else ".") + "0" * zeros)
    with localcontext(prec=3):
        assert decimal_text(padded) == decimal_text(value)
        assert mint("fr", padded) == mint("fr", value)
