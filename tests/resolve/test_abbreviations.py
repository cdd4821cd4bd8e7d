"""Letters stand for the body for which a text prints them: where its state is told they are one actor, else it is proposed."""

import pytest

from onrecord.model import Actor, ActorReference, Judgement, Naming, Record
from onrecord.model.terms import ActorType, JudgementKind
from onrecord.resolve import judge, picture
from onrecord.resolve.abbreviations import is_abbreviation, rivals
from onrecord.resolve.words import fold_name


def printed(name: str, *others: str, of: str | None = None, document: str) -> ActorReference:
    """A body as one document names it."""
    return ActorReference(
        refers_to=f"ac-{document}-{name}", in_document=f"do-{document}", actor_type=ActorType.ORGANIZATION,
        name=name, other_name=others, country_code=of,
    )  # fmt: skip


def one(*references: ActorReference) -> bool:
    """Whether these are one actor in the picture."""
    judgements = judge(references, ())
    drawn = picture((*references, *(Actor(id=r.refers_to) for r in references)), judgements)
    heads = {r.id: r.canonical for r in drawn if isinstance(r, Actor)}
    return len({heads[r.refers_to] for r in references}) == 1


def kinds(records: tuple[Record, ...]) -> list[JudgementKind]:
    return [r.judgement_kind for r in records if isinstance(r, Judgement) and r.rule == "actor.expanded"]


@pytest.mark.parametrize("name", ["NMS", "SUNAT", "PNP", "O.I.R."])
def test_letters_alone_are_an_abbreviation(name: str) -> None:
    assert is_abbreviation(name)


@pytest.mark.parametrize("name", ["Sunat", "Nms", "A", "NMS Board", "Ilo", "N4S"])
def test_words_are_none(name: str) -> None:
    assert not is_abbreviation(name)


def test_what_one_text_abbreviates_is_found_under_its_letters_in_another_of_its_state() -> None:
    assert one(printed("Border Works Agency", "BWA", of="CL", document="1"), printed("BWA", of="CL", document="2"))
    assert one(printed("Chilean Border Agency", "CBA", document="1"), printed("CBA", of="CL", document="2"))


def test_where_the_state_is_told_once_or_never_it_is_proposed() -> None:
    never = (printed("Border Works Agency", "BWA", document="1"), printed("BWA", document="2"))
    once = (printed("Border Works Agency", "BWA", of="CL", document="1"), printed("BWA", document="2"))
    assert not one(*never)
    assert kinds(judge(never, ())) == [JudgementKind.PROPOSED]
    assert not one(*once)
    assert JudgementKind.PROPOSED in {j.judgement_kind for j in judge(once, ()) if isinstance(j, Judgement)}


def test_letters_of_one_state_are_never_a_body_of_another() -> None:
    assert not one(printed("Border Works Agency", "BWA", of="CL", document="1"), printed("BWA", of="PE", document="2"))


def test_letters_that_two_bodies_of_one_state_go_by_are_left_to_neither() -> None:
    roads = printed("National Roads Institute", "NRI", of="CL", document="1")
    rivers = printed("National Rivers Inspectorate", "NRI", of="CL", document="2")
    relief = printed("National Institute of Relief", "NIR", of="CL", document="3")
    records = printed("National Institute of Records", "NIR", of="CL", document="4")
    assert rivals(fold_name(relief.name), fold_name(records.name))
    assert not one(relief, records, printed("NIR", of="CL", document="5"))
    assert not rivals(fold_name(roads.name), fold_name(roads.name))
    assert rivals(fold_name(roads.name), fold_name(rivers.name))


def test_one_body_in_two_languages_is_one_under_both_abbreviations() -> None:
    english = printed("Peruvian National Police", "PNP", document="1")
    spanish = printed("Policía Nacional del Perú", "PNP", document="2")
    assert one(english, spanish, printed("PNP", of="PE", document="3"))


def test_a_judgement_is_between_two_names_whatever_the_document() -> None:
    first, again = (printed("Border Works Agency", "BWA", of="CL", document=d) for d in "12")
    (judgement,) = (r for r in judge((first,), ()) if isinstance(r, Judgement))
    names = {n.naming_of for n in judge((first,), ()) if isinstance(n, Naming)}
    assert set(judgement.pair) == names
    assert judgement in judge((again,), ())
