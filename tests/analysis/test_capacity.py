"""In what capacity somebody spoke, and which office was theirs then (across-documents.md §7). Fictional throughout."""

import pytest

from onrecord.analysis.capacity import Capacity, Held, Said, of_body, of_office, then
from onrecord.model.terms import RoleStatus


def office(title: str, jurisdiction: str | None = None, status: RoleStatus = RoleStatus.CURRENT) -> Held:
    return Held("ac-1", title, title, status, "do-1", jurisdiction=jurisdiction)


@pytest.mark.parametrize(
    ("title", "jurisdiction", "capacity"),
    [
        ("foreign trade minister", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("ministra de Comercio Exterior", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("president", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("embajadora", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("president of the supreme court", "peru", Capacity.STATE_BODY),
        ("director del servicio de aduanas del norte", "peru", Capacity.STATE_BODY),
        ("governor of the central bank", "peru", Capacity.STATE_BODY),
        ("governor", "tacna", Capacity.REGION_OR_CITY),
        ("alcaldesa de Tacna", None, Capacity.REGION_OR_CITY),
        ("senator", "peru", Capacity.LEGISLATURE),
        ("deputy", "peru", Capacity.LEGISLATURE),
        ("presidenta del Congreso", "peru", Capacity.LEGISLATURE),
        ("deputy foreign minister", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("jefe del Estado Mayor Conjunto", "peru", Capacity.STATE_BODY),
        ("comandante de la Marina de Guerra", "peru", Capacity.STATE_BODY),
        ("presidente regional", "peru", Capacity.REGION_OR_CITY),
        ("vocera", "peru", Capacity.NATIONAL_GOVERNMENT),
        ("spokeswoman for the truckers", "peru", Capacity.OUTSIDE),
        ("opposition leader", "peru", Capacity.PARTY_OR_CANDIDATE),
        ("president", "Tacna Truckers’ Federation", Capacity.OUTSIDE),
        ("economist", "peru", Capacity.OUTSIDE),
    ],
)
def test_an_office_tells_the_capacity(title: str, jurisdiction: str | None, capacity: Capacity) -> None:
    assert of_office(office(title, jurisdiction), {"peru", "perú"}) is capacity


def test_standing_to_the_office_comes_before_its_words() -> None:
    assert of_office(office("minister", "peru", RoleStatus.FORMER), {"peru"}) is Capacity.FORMER
    assert of_office(office("president", "peru", RoleStatus.CANDIDATE), {"peru"}) is Capacity.PARTY_OR_CANDIDATE


def test_a_body_speaks_by_its_name() -> None:
    assert of_body("Ministerio de Transportes") is Capacity.NATIONAL_GOVERNMENT
    assert of_body("Municipality of Larenas") is Capacity.REGION_OR_CITY
    assert of_body("Torre Tagle") is Capacity.NATIONAL_GOVERNMENT
    assert of_body("Larenas Fruit Company") is Capacity.OUTSIDE


def told(document: str, day: str, status: RoleStatus = RoleStatus.CURRENT, post: str = "minister") -> Held:
    return Held("ac-1", post, f"{post} in {document}", status, document, day, day, "peru")


MAY, AUGUST = told("do-may", "2031-05-12"), told("do-aug", "2031-08-20")


def asked(roles: list[Held], day: str, *documents: str, stated: bool = True) -> list[str]:
    return [r.document for r in then(roles, Said(day, day, frozenset(documents), stated))]


def test_an_office_is_that_of_its_documents_day() -> None:
    assert asked([MAY], "2031-05-20") == ["do-may"]
    assert asked([MAY], "2030-05-20") == [], "it is not known what she was a year before"
    assert asked([MAY, AUGUST], "2031-07-01") == ["do-aug", "do-may"], "one before and one after print the same office"
    assert asked([MAY], "2028-03-01", "do-may") == [], "what she is called today is not what she was in a speech of then"
    assert asked([MAY], "2031-05-12", "do-may", stated=False) == ["do-may"]


def test_who_left_is_former_from_then_on() -> None:
    left = told("do-left", "2031-09-01", RoleStatus.FORMER)
    assert asked([MAY, AUGUST, left], "2032-03-01") == ["do-left"]
    assert asked([MAY, AUGUST, left], "2031-07-01") == ["do-aug", "do-may"]


def test_an_office_left_says_nothing_of_another_one() -> None:
    envoy = told("do-envoy", "2031-05-20", RoleStatus.FORMER, post="ambassador")
    assert asked([MAY, envoy], "2031-05-25") == [], "a minister of the week before last may still be one, or not"
    senator = told("do-senate", "2031-05-22", post="senator")
    assert set(asked([MAY, envoy, senator], "2031-05-25")) == {"do-envoy", "do-senate"}
    assert asked([MAY, envoy], "2031-08-01") == ["do-envoy"], "of an office printed long before nothing is held"


def test_documents_that_print_other_offices_in_turn_give_each_its_time() -> None:
    mayor = [told(f"do-mayor-{n}", day, post="mayor") for n, day in enumerate(("2029-03-01", "2030-09-10"))]
    minister = told("do-minister", "2031-01-15", post="foreign minister")
    left = told("do-left", "2032-06-01", RoleStatus.FORMER, post="foreign minister")
    career = [*mayor, minister, left]
    days = ("2028-01-10", "2029-12-24", "2030-11-20", "2031-01-20", "2031-09-01", "2032-08-01")
    titles = [{r.post for r in then(career, Said(d, d))} for d in days]
    assert titles == [set(), {"mayor"}, set(), {"foreign minister"}, set(), {"foreign minister"}]
    assert {r.status for r in then(career, Said("2032-08-01", "2032-08-01"))} == {RoleStatus.FORMER}
    assert then(career, Said(None, "2031-01-20")) == [], "an open time falls under no office"
