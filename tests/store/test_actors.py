"""Whoever two articles name in different ways is one actor in the record, or is proposed to be; namesakes stay two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.model import Actor, ActorReference, Judgement, Record, RoleHolding
from onrecord.model.terms import JudgementKind, RoleStatus
from onrecord.record import Ingested, OpenRecord
from onrecord.store import Connection
from onrecord.store.connection import connect
from tests.conftest import StoreServer, wipe
from tests.store import articles
from tests.store.invented import content


class Told:
    """What a record holds of actors, by the names that articles print."""

    def __init__(self, record: OpenRecord, folder: Path, **texts: str) -> None:
        assert all(isinstance(o, Ingested) for o in record.ingest(articles.put(folder, **texts)))
        self.records: dict[str, Record] = content(record.store)

    def heads(self, name: str) -> set[str]:
        """The actors whom documents print under a name, as the first or as another."""
        references = [r for r in self.records.values() if isinstance(r, ActorReference) and name in (r.name, *r.other_name)]
        assert references, f"no article names {name}"
        return {self.head(r.refers_to) for r in references}

    def head(self, member: str) -> str:
        actor = self.records[member]
        assert isinstance(actor, Actor)
        assert actor.canonical is not None
        return actor.canonical

    def proposed(self, one: str, other: str) -> list[str]:
        """Why two actors are proposed to be one."""
        return [
            j.reason
            for j in self.records.values()
            if isinstance(j, Judgement) and j.judgement_kind is JudgementKind.PROPOSED and j.pair[0] in self.records
            if {one, other} == {self.head(m) for m in j.pair}
        ]  # fmt: skip


@pytest.fixture(scope="module")
def told(server: StoreServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Four articles of three outlets and two years."""
    texts = {"desk": articles.DESK, "register": articles.REGISTER, "count": articles.COUNT, "later": articles.LATER}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        with connect() as opened:
            wipe(opened)
            yield Told(OpenRecord(opened), tmp_path_factory.mktemp("articles"), **texts)


def test_a_person_with_and_without_a_second_surname_in_and_out_of_office_is_one(told: Told) -> None:
    (minister,) = told.heads("Beatriz Larenas Oyarzún") | told.heads("Beatriz Larenas")
    offices = [r for r in told.records.values() if isinstance(r, RoleHolding) and told.head(r.holder) == minister]
    assert {r.role_status for r in offices} == {RoleStatus.CURRENT, RoleStatus.FORMER}
    assert told.heads("Tomás Peñaranda") != {minister}, "who follows in an office is another"


def test_a_surname_with_the_office_and_state_of_that_week_is_who_another_text_names_in_it(told: Told) -> None:
    (minister,) = told.heads("Lucía Huamaní Quispe")
    assert minister in told.heads("Huamaní")
    (other,) = told.heads("Huamaní") - {minister}
    assert told.proposed(other, minister) == ["“Huamaní” alone may be “Lucía Huamaní Quispe”"]


def test_a_ministry_of_one_state_is_one_in_two_languages_and_that_of_another_state_is_another(told: Told) -> None:
    (chilean,) = told.heads("Ministry of Foreign Affairs of Chile") | told.heads("Ministerio de Relaciones Exteriores de Chile")
    assert told.heads("Ministerio de Relaciones Exteriores del Perú") != {chilean}


def test_an_abbreviation_is_the_body_for_which_a_text_of_the_same_state_prints_it(told: Told) -> None:
    assert len(told.heads("Chile’s National Migration Service") | told.heads("NMS")) == 1
    assert len(told.heads("National Police") | told.heads("Policía Nacional del Perú") | told.heads("PNP")) == 1


def test_an_abbreviation_of_a_body_whose_state_no_text_tells_is_proposed(told: Told) -> None:
    (agency,) = told.heads("Border Works Agency")
    (short,) = told.heads("BWA") - {agency}
    assert told.proposed(agency, short) == [
        "a document prints “BWA” for “Border Works Agency”; of which state the body is, is not told"
    ]


def test_a_brother_and_a_sister_are_two(told: Told) -> None:
    assert told.heads("Beatriz Talavera").isdisjoint(told.heads("Gonzalo Talavera"))


def test_every_member_leads_to_its_head(told: Told) -> None:
    for record in told.records.values():
        if isinstance(record, Actor):
            head = told.records[told.head(record.id)]
            assert isinstance(head, Actor)
            assert head.canonical == head.id


def test_a_namesake_leaves_the_short_name_to_neither(connection: Connection, tmp_path: Path) -> None:
    """Two names that go on otherwise are never joined by way of the short one that fits both."""
    told = Told(OpenRecord(connection), tmp_path, desk=articles.DESK, register=articles.REGISTER, namesake=articles.NAMESAKE)
    assert told.heads("Beatriz Larenas Oyarzún").isdisjoint(told.heads("Beatriz Larenas Cifuentes"))


def test_the_order_of_the_articles_makes_no_difference(connection: Connection, tmp_path: Path) -> None:
    texts = {"count": articles.COUNT, "desk": articles.DESK, "register": articles.REGISTER}

    def clusters(*names: str) -> dict[str, str | None]:
        record = OpenRecord(connection)
        for name in names:
            record.ingest(articles.put(tmp_path, **{name: texts[name]}) / f"{name}.md")
        held = {r.id: r.canonical for r in content(record.store).values() if isinstance(r, Actor)}
        wipe(connection)
        return held

    assert clusters("count", "desk", "register") == clusters("register", "desk", "count")
