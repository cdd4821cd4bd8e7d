"""A body that every state has is told apart by its state: without it, it is nobody's but its own document's."""

from dataclasses import replace

from onrecord.model import Actor, ActorReference, Judgement
from onrecord.model.terms import ActorType, JudgementKind
from onrecord.resolve import judge, keys, picture


def printed(name: str, of: str | None = None, *, document: str) -> ActorReference:
    return ActorReference(
        refers_to=f"ac-{document}", in_document=f"do-{document}", actor_type=ActorType.ORGANIZATION, name=name, country_code=of
    )


def judged(*references: ActorReference) -> tuple[bool, set[JudgementKind]]:
    """Whether these are one actor in the picture, and what was judged of their names."""
    judgements = judge(references, ())
    drawn = picture((*references, *(Actor(id=r.refers_to) for r in references)), judgements)
    heads = {r.id: r.canonical for r in drawn if isinstance(r, Actor)}
    kinds = {j.judgement_kind for j in judgements if isinstance(j, Judgement)}
    return len({heads[r.refers_to] for r in references}) == 1, kinds


def test_two_texts_that_tell_no_state_may_mean_two_ministries() -> None:
    assert judged(printed("Foreign Ministry", document="1"), printed("Foreign Ministry", document="2")) == (False, set())


def test_it_may_be_the_ministry_of_any_state_that_a_text_tells() -> None:
    bare, qualified = printed("Foreign Ministry", document="1"), printed("Foreign Ministry", "CL", document="2")
    for told in (printed("Ministerio de Relaciones Exteriores del Perú", document="2"), qualified):
        assert judged(bare, told) == (False, {JudgementKind.PROPOSED})
        assert keys([bare])[bare.refers_to] & frozenset().union(*keys([told]).values())


def test_as_the_issuer_that_somebody_gave_it_is_one() -> None:
    issuers = (replace(printed("Foreign Ministry", document=d), described_in=f"ds-{d}") for d in "12")
    assert judged(*issuers)[0]


def test_with_its_state_it_is_one_in_both_languages() -> None:
    one, kinds = judged(
        printed("Foreign Ministry", "CL", document="1"), printed("Ministerio de Relaciones Exteriores de Chile", document="2")
    )
    assert (one, kinds) == (True, {JudgementKind.SAME})


def test_a_body_of_no_single_state_needs_none() -> None:
    assert judged(printed("Naciones Unidas", document="1"), printed("United Nations", document="2"))[0]


def test_any_other_body_is_known_by_its_name() -> None:
    assert judged(printed("Tacna Truckers’ Federation", document="1"), printed("Tacna Truckers’ Federation", document="2"))[0]
