"""Blocking loses nothing, and looks at one member at a time (across-documents.md §8)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import resolve
from onrecord.model import ActorReference, Judgement, Record, Statement, StatementLink
from onrecord.model.terms import ActorType
from onrecord.resolve import rules
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.views import utterances
from tests.resolve.documents import Name, Saying, Written

WORDS = ["the", "truck", "gate", "will", "wait", "not", "for", "an", "inspector", "we", "of", "fruit", "…"]
SPEAKER = Name("Beatriz Larenas Oyarzún")

contents = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(lambda ws: f"“{' '.join(ws)}”")


def written(outlet: str, content: str) -> tuple[Record, ...]:
    return Written(outlet, (Saying(SPEAKER, content),)).records()


@settings(deadline=None, max_examples=400)
@given(contents, contents)
def test_whatever_the_rules_would_link_is_linked_under_blocking_too(one: str, other: str) -> None:
    a, b = written("Austral Wire", one), written("Morro Gazette", other)
    unblocked = {j for u in utterances(Evidence.of(a)) for v in utterances(Evidence.of(b)) for j in rules.statements(u, v)}
    statements = {r.id for r in (*a, *b) if isinstance(r, Statement)}
    blocked = {
        j for j in resolve.judge(a, b)
        if isinstance(j, StatementLink) or (isinstance(j, Judgement) and j.left in statements)
    }  # fmt: skip
    assert blocked <= unblocked
    assert {j.rule for j in unblocked - blocked} <= {rules.SHARED_WORDS}


def test_a_key_is_a_function_of_its_own_document() -> None:
    a, b = written("Austral Wire", "“the truck will wait for an inspector”"), written("Morro Gazette", "“the gate”")
    assert resolve.keys((*a, *b)) == {**resolve.keys(a), **resolve.keys(b)}


def test_unnamed_groups_make_no_key_of_their_own() -> None:
    group = Name("officials in Lima", ActorType.UNNAMED_GROUP)
    records = Written("Austral Wire", (Saying(group, "“four trucks waited for an inspector”"),)).records()
    of_outlet = next(resolve.keys([r]) for r in records if isinstance(r, ActorReference) and r.actor_type is ActorType.OUTLET)
    assert {m: k for m, k in resolve.keys(records).items() if m.startswith("ac-")} == of_outlet
