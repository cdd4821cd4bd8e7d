"""A record comes back from its row as it was, and what is no record is refused."""

import datetime as dt
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.time import DateTime

from onrecord.model import CLASSES, Claim, FigureReport, Record, Snapshot, Software
from onrecord.model.ids import ID
from onrecord.vocabulary import MAPPING, RowError, from_row, to_row
from tests.vocabulary.anything import any_record, records
from tests.vocabulary.specimen import Story

NUMBER = Story().number
PLAIN = (str, int, float, bool, dt.datetime)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda c: c.__name__)
@given(data=st.data())
def test_a_record_comes_back_from_its_row(kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    assert from_row(kind.__name__, *to_row(record)) == record


@given(any_record())
def test_a_row_holds_plain_values_and_ids_only(record: Record) -> None:
    shape = MAPPING[type(record).__name__]
    properties, relationships = to_row(record)
    assert properties["id"] == record.id
    for key, value in properties.items():
        for item in value if isinstance(value, list) else [value]:
            assert isinstance(item, PLAIN)
            assert not isinstance(item, StrEnum)
        assert key == "id" or isinstance(value, list) == shape.by_neo4j[key].many
    for kind, target in relationships:
        assert shape.by_neo4j[kind].kind == "object"
        assert ID.match(target)


@given(any_record())
def test_the_order_of_a_row_does_not_matter(record: Record) -> None:
    properties, relationships = to_row(record)
    shuffled = dict(sorted(properties.items(), reverse=True))
    assert from_row(type(record).__name__, shuffled, reversed(relationships)) == record


def test_unknown_fields_are_left_out_and_known_ones_are_not() -> None:
    claim = Claim(id="cl-" + "a" * 26, claim_text="")
    assert to_row(claim) == ({"id": claim.id, "claimText": ""}, [])
    assert from_row("Claim", {"id": claim.id, "claimText": ""}) == claim


def test_numbers_and_instants_travel_in_one_form() -> None:
    story = Story()
    number, extraction = to_row(story.number), to_row(story.extraction)
    assert (number[0]["low"], number[0]["high"]) == ("5000", "6000")
    assert extraction[0]["endedAt"] == dt.datetime(2031, 5, 17, 9, 30, tzinfo=dt.UTC)
    for written in ("2031-05-17T09:30:00Z", "2031-05-17T05:30:00-04:00"):
        assert from_row("Extraction", {**extraction[0], "endedAt": written}, extraction[1]) == story.extraction


def test_a_stores_own_instants_are_understood() -> None:
    story = Story()
    properties, relationships = to_row(story.extraction)
    properties["endedAt"] = DateTime.from_native(properties["endedAt"])  # type: ignore[arg-type]
    assert from_row("Extraction", properties, relationships) == story.extraction


@pytest.mark.parametrize("record", Story().records, ids=lambda r: r.id)
def test_a_field_of_any_other_class_is_refused(record: Record) -> None:
    properties, relationships = to_row(record)
    with pytest.raises(RowError, match="has no datatype property"):
        from_row(type(record).__name__, {**properties, "nobody": "1"}, relationships)
    with pytest.raises(RowError, match="has no object property"):
        from_row(type(record).__name__, properties, [*relationships, ("NOBODY", record.id)])


def test_what_a_reading_says_cannot_be_changed_under_its_id() -> None:
    story = Story()
    properties, relationships = to_row(story.report)
    for changed in ({"polarity": "denies"}, {"speech": False}, {"toldTo": "Radio Tacna"}):
        with pytest.raises(RowError, match="says something else than its id stands for"):
            from_row("Attestation", {**properties, **changed}, relationships)
    with pytest.raises(RowError, match="says something else"):
        from_row("Attestation", properties, [r for r in relationships if r[0] != "SOURCE_SPAN"])


@pytest.mark.parametrize(
    ("class_name", "properties", "message"),
    [
        ("Nobody", {"id": "x"}, "there is no class Nobody"),
        ("Claim", {"id": "cl-" + "a" * 26}, "claim_text"),
        ("Claim", {"id": "cl-" + "a" * 26, "claimText": 1}, "1 is no value of claimText"),
        ("FigureReport", {"comparator": "nearly"}, "'nearly' is no value of comparator"),
        ("FigureReport", {"low": "many"}, "'many' is no value of low"),
        ("Statement", {"secondHand": "yes"}, "'yes' is no value of secondHand"),
        ("Extraction", {"recordedAt": "2031-05-17T09:30:00"}, "is no value of recordedAt"),
        ("Extraction", {"recordedAt": "yesterday"}, "is no value of recordedAt"),
    ],
)
def test_what_is_no_record_is_refused(class_name: str, properties: dict[str, object], message: str) -> None:
    with pytest.raises(RowError, match=message):
        from_row(class_name, properties)


def test_where_one_may_stand_two_are_refused() -> None:
    snapshot = Snapshot.of("do-" + "a" * 26, "words")
    properties, relationships = to_row(snapshot)
    with pytest.raises(RowError, match="has 2 of SNAPSHOT_OF, which takes one"):
        from_row("Snapshot", properties, [*relationships, ("SNAPSHOT_OF", "do-" + "b" * 26)])


def test_a_key_that_points_is_no_value() -> None:
    software = Software.of("onrecord.extraction", "0.1.0")
    with pytest.raises(RowError, match="has no object property name"):
        from_row("Software", *[to_row(software)[0], [("name", "so-" + "a" * 26)]])


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**60), max_value=10**60))
def test_a_number_is_exact_however_long(value: Decimal) -> None:
    said = {f.name: getattr(NUMBER, f.name) for f in fields(NUMBER) if f.init}
    long = FigureReport(**{**said, "value": value, "low": None, "high": None, "comparator": "eq"})
    back = from_row("FigureReport", *to_row(long))
    assert isinstance(back, FigureReport)
    assert back.value == value
