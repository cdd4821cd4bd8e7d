"""Two texts of one week that name somebody in one office of one state name one person, where one name may be the other."""

from itertools import permutations

import pytest

from onrecord.model import Actor, ActorReference, Judgement, Record
from onrecord.model.terms import JudgementKind, RoleStatus
from onrecord.resolve import judge, keys, picture
from onrecord.resolve.offices import office
from tests.resolve.documents import Name, Office, Saying, Written

ENGLISH = Office("Peruvian Foreign Minister", "PE", post="foreign minister", jurisdiction="peru")
SPANISH = Office("canciller peruana", "PE", post="canciller", jurisdiction="perú")


def text(name: str, held: Office | None, *, outlet: str = "Arica Beacon", published: str | None = "2031-05-12") -> Written:
    return Written(
        outlet, (Saying(Name(name, country_code=held and held.country_code, office=held), name + " agrees"),), published
    )


def one(*texts: Written) -> bool:
    """Whether the first persons of these texts are one actor in the picture."""
    records: dict[str, Record] = {r.id: r for t in texts for r in t.records()}
    drawn = picture(records.values(), judge(records.values(), ()))
    heads = {r.id: r.canonical for r in drawn if isinstance(r, Actor)}
    named = {s.by.name for t in texts for s in t.sayings}
    members = {r.refers_to for r in records.values() if isinstance(r, ActorReference) and r.name in named}
    assert len(members) == len(texts)
    return len({heads[m] for m in members}) == 1


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("foreign minister", "head of the ministry of foreign affairs"),
        ("minister of foreign affairs", "head of the ministry of foreign affairs"),
        ("ministra de relaciones exteriores", "head of the ministry of foreign affairs"),
        ("canciller", "head of the ministry of foreign affairs"),
        ("presidenta", "president"),
        ("primer ministro", "prime minister"),
    ],
)
def test_an_office_is_one_in_both_languages(title: str, meant: str) -> None:
    assert office(title) == meant


@pytest.mark.parametrize("title", ["minister", "deputy foreign minister", "senator", "viceministra de relaciones exteriores"])
def test_an_office_that_several_may_hold_is_none(title: str) -> None:
    assert office(title) is None


def test_a_surname_in_an_office_is_who_another_text_of_that_week_names_in_it() -> None:
    assert one(text("Huamaní", ENGLISH), text("Lucía Huamaní", SPANISH, outlet="El Mirador", published="2031-05-14"))
    assert one(text("Huamaní", ENGLISH), text("Huamaní", SPANISH, outlet="El Mirador", published="2031-05-14"))


@pytest.mark.parametrize(
    "other",
    [
        text("Lucía Huamaní", SPANISH, outlet="El Mirador", published="2031-09-14"),
        text("Lucía Huamaní", SPANISH, outlet="El Mirador", published=None),
        text("Lucía Huamaní", None, outlet="El Mirador"),
        text("Lucía Huamaní", Office("ministra del interior", "PE", post="ministra del interior"), outlet="El Mirador"),
        text("Lucía Huamaní", Office("Chilean Foreign Minister", "CL", post="foreign minister"), outlet="El Mirador"),
        text("Lucía Huamaní", Office("canciller", None, post="canciller"), outlet="El Mirador"),
        text("Lucía Huamaní", Office("ex canciller", "PE", RoleStatus.FORMER, post="canciller"), outlet="El Mirador"),
        text("Huamaní Quilca", SPANISH, outlet="El Mirador", published="2031-09-14"),
        text("Lucía Quilca", SPANISH, outlet="El Mirador"),
    ],
    ids=[
        "later",
        "undated",
        "no office",
        "other office",
        "other state",
        "state not told",
        "former",
        "longer name",
        "other name",
    ],
)
def test_without_one_office_of_one_state_at_one_time_a_surname_is_only_proposed(other: Written) -> None:
    assert not one(text("Huamaní", ENGLISH), other)


def test_an_office_of_a_part_of_a_state_is_another() -> None:
    senate = Office("president of the Senate", "PE", post="president", jurisdiction="senate")
    assert not one(
        text("Huamaní", senate), text("Lucía Huamaní", Office("President", "PE", post="president"), outlet="El Mirador")
    )


def test_the_office_tells_which_of_two_namesakes_a_short_name_is() -> None:
    """The short name fits both; of these only one is named in the office, and the cluster is cut so that she keeps it."""
    short, minister = text("Beatriz Larenas", ENGLISH), text("Beatriz Larenas Oyarzún", SPANISH, outlet="El Mirador")
    lawyer = text("Beatriz Larenas Cifuentes", None, outlet="Faro Norte")
    assert not one(short, minister, lawyer)
    records: dict[str, Record] = {r.id: r for t in (short, minister, lawyer) for r in t.records()}
    drawn = picture(records.values(), judge(records.values(), ()))
    heads = {r.id: r.canonical for r in drawn if isinstance(r, Actor)}
    of = {r.name: heads[r.refers_to] for r in records.values() if isinstance(r, ActorReference)}
    assert of["Beatriz Larenas"] == of["Beatriz Larenas Oyarzún"] != of["Beatriz Larenas Cifuentes"]


def test_whoever_is_joined_shares_a_key_and_order_makes_no_difference() -> None:
    texts = (
        text("Huamaní", ENGLISH),
        text("Lucía Huamaní", SPANISH, outlet="El Mirador"),
        text("Lucía Huamaní", None, outlet="B"),
    )
    found = []
    for order in permutations(texts):
        held: dict[str, Record] = {}
        made: dict[str, Record] = {}
        for written in order:
            made |= {r.id: r for r in judge(written.records(), held.values())}
            held |= {r.id: r for r in written.records()}
        found.append(set(made))
    assert all(f == found[0] for f in found)
    by_member = keys({r.id: r for t in texts for r in t.records()}.values())
    joined = [j for j in judge([r for t in texts for r in t.records()], ()) if isinstance(j, Judgement)]
    assert JudgementKind.SAME in {j.judgement_kind for j in joined}
    references = [r for t in texts[:2] for r in t.records() if isinstance(r, ActorReference)]
    first, second = (next(by_member[r.refers_to] for r in references if r.name == n) for n in ("Huamaní", "Lucía Huamaní"))
    assert first & second
