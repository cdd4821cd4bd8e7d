"""Records are values: equal content is equal, a reading's id is what it says, and pairs have no order."""

import dataclasses
import datetime as dt
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    BY_PREFIX,
    CLASSES,
    ActorReference,
    Curation,
    Curator,
    Description,
    Event,
    Extraction,
    Judgement,
    Place,
    Post,
    Resolution,
    Software,
    Statement,
    described_actor_id,
    member_id,
    mint,
    standing,
)
from onrecord.model.terms import ActorType, Decision, Item, JudgementKind, Origin

AT = dt.datetime(2031, 5, 17, 9, 30, tzinfo=dt.UTC)
SOFTWARE = Software.of("onrecord.extraction", "0.1.0")
IDS = st.integers(0, 30).map(lambda n: mint("ac", n))
REFERENCE = ActorReference(
    refers_to=mint("ac", 0), in_document=mint("do", 0), actor_type=ActorType.PERSON, name="Beatriz Larenas"
)
DESCRIPTIONS = st.builds(
    Description,
    describes=st.just(mint("do", 0)),
    item=st.sampled_from([Item.TITLE, Item.OUTLET]),
    value=st.sampled_from("abc"),
    origin=st.sampled_from(Origin),
)


def test_every_class_has_a_prefix_of_its_own() -> None:
    assert len(BY_PREFIX) == len(CLASSES) == 36
    assert all(len(prefix) == 2 and prefix.isalpha() and prefix.islower() for prefix in BY_PREFIX)


@given(st.lists(st.text(max_size=3), max_size=5))
def test_a_field_of_many_is_a_set_kept_in_order(names: list[str]) -> None:
    record = dataclasses.replace(REFERENCE, other_name=tuple(names))
    assert record.other_name == tuple(sorted(set(names)))
    assert record == dataclasses.replace(REFERENCE, other_name=tuple(reversed([*names, *names])))


@given(st.sampled_from(["name", "country_code"]), st.text(max_size=5), st.text(max_size=5))
def test_a_reading_that_says_something_else_is_another_record(field: str, a: str, b: str) -> None:
    one, other = (dataclasses.replace(REFERENCE, **{field: value}) for value in (a, b))
    assert (one.id == other.id) == (a == b)
    assert dataclasses.replace(REFERENCE, country_code=a).id != dataclasses.replace(REFERENCE, other_name=(a,)).id


def test_what_is_unknown_takes_no_part_in_an_id() -> None:
    """So a field added to the model in a later version changes no id of what lacks it."""
    said = {"refers_to": REFERENCE.refers_to, "in_document": REFERENCE.in_document, "actor_type": "Person"}
    assert mint("rf", *sorted(said.items()), ("name", REFERENCE.name)) != mint("rf", *sorted(said.items()))
    given_order = [(f.name, getattr(REFERENCE, f.name)) for f in dataclasses.fields(REFERENCE) if f.name in {*said, "name"}]
    assert mint("rf", *given_order) == REFERENCE.id


def test_the_id_of_a_reading_cannot_be_chosen() -> None:
    with pytest.raises(TypeError):
        ActorReference(id="rf-" + "a" * 26, **dataclasses.asdict(REFERENCE))


@given(st.lists(DESCRIPTIONS, max_size=6), st.randoms(use_true_random=False))
def test_which_description_stands_does_not_depend_on_their_order(given: list[Description], random: object) -> None:
    shuffled = sorted(given, key=lambda _: random.random())  # type: ignore[attr-defined]
    chosen = standing(given)
    assert standing(shuffled) == chosen
    assert standing([*given, *given]) == chosen
    assert set(chosen) == {d.item for d in given}
    rank = list(Origin).index
    for d in given:
        best = chosen[d.item]
        assert (rank(best.origin), best.value) <= (rank(d.origin), d.value)


def test_a_correction_stands_in_place_of_what_it_replaces() -> None:
    def by_curator(value: str, replaces: str | None) -> Description:
        return Description(describes=mint("do", 0), item=Item.TITLE, value=value, origin=Origin.CURATOR, replaces=replaces)

    read = Description(describes=mint("do", 0), item=Item.TITLE, value="A", origin=Origin.META)
    first = by_curator("B", read.id)
    second = by_curator("C", first.id)
    for order in permutations((read, first, second)):
        assert standing(order)[Item.TITLE] == second
    assert standing([read, first])[Item.TITLE] == first


@given(IDS, IDS, st.sampled_from(JudgementKind))
def test_a_judgement_is_of_a_pair_without_order(a: str, b: str, kind: JudgementKind) -> None:
    if a == b:
        with pytest.raises(ValueError, match="cannot be judged against itself"):
            Judgement.of("same-name", "1", kind, (a, b))
        return
    judgement = Judgement.of("same-name", "1", kind, (a, b), level=2, reason="one name")
    assert judgement == Judgement.of("same-name", "1", kind, (b, a), level=2, reason="one name")
    assert judgement.left < judgement.right


def test_a_judgement_is_its_rule_version_kind_and_pair() -> None:
    pair = (mint("ac", 0), mint("ac", 1))
    same = JudgementKind.SAME
    one = Judgement.of("same-name", "1", same, pair)
    assert one.id == Judgement.of("same-name", "1", same, pair, level=3, reason="otherwise worded").id
    others = [
        Judgement.of("other", "1", same, pair),
        Judgement.of("same-name", "2", same, pair),
        Judgement.of("same-name", "1", JudgementKind.PROPOSED, pair),
        Judgement.of("same-name", "1", same, (pair[0], mint("ac", 2))),
    ]
    assert len({one.id, *(o.id for o in others)}) == 5


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 19)), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_member_is_its_snapshot_and_the_spans_that_define_it(spans: list[tuple[int, int]], random: object) -> None:
    snapshot = mint("sn", 0)
    shuffled = sorted([*spans, *spans], key=lambda _: random.random())  # type: ignore[attr-defined]
    assert member_id(Statement, snapshot, *shuffled) == member_id(Statement, snapshot, *spans)
    assert member_id(Event, snapshot, *spans)[2:] == member_id(Statement, snapshot, *spans)[2:]
    assert member_id(Statement, mint("sn", 1), *spans) != member_id(Statement, snapshot, *spans)
    assert member_id(Statement, snapshot, *spans, (20, 21)) != member_id(Statement, snapshot, *spans)


def test_an_actor_of_the_metadata_is_its_document_item_and_value() -> None:
    given = [(mint("do", d), item, value) for d in (0, 1) for item in (Item.OUTLET, Item.AGENCY) for value in ("A", "B")]
    assert len({described_actor_id(*g) for g in given}) == 8


def test_posts_and_places_have_no_case() -> None:
    assert Post.of("Transport Minister", "Chile", "CL") == Post.of("transport minister", "CHILE", "CL")
    assert Place.of("Quebrada Honda", "CL") == Place.of("QUEBRADA HONDA", "CL")
    assert Place.of("Quebrada Honda", "CL").id != Place.of("Quebrada Honda").id


def test_record_times_are_utc_and_take_no_part_in_the_ids_of_software_runs() -> None:
    later = AT + dt.timedelta(days=1)
    for run in (Resolution.of, lambda s, w, at: Extraction.of(s, (), w, at)):
        assert run(mint("sn", 0), SOFTWARE, AT).id == run(mint("sn", 0), SOFTWARE, later).id
        for other in (AT.replace(tzinfo=None), AT.astimezone(dt.timezone(dt.timedelta(hours=-4)))):
            with pytest.raises(ValueError, match="record times are UTC"):
                run(mint("sn", 0), SOFTWARE, other)


def test_a_decision_is_made_once_at_its_instant() -> None:
    curator = Curator.of("An invented editor")
    used = (mint("ju", 0),)
    one = Curation.of(curator, Decision.ACCEPT, used, AT)
    assert one == Curation.of(curator, Decision.ACCEPT, used, AT)
    assert one.id != Curation.of(curator, Decision.ACCEPT, used, AT + dt.timedelta(seconds=1)).id
    assert one.id != Curation.of(curator, Decision.UNDO, used, AT).id
