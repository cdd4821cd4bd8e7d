"""The sample, read by the program, tells its story: who said it first, who only carries it, what conflicts, what changed."""

from onrecord.analysis.comparison import Likeness
from onrecord.analysis.copies import Copy
from onrecord.analysis.position import ChangeKind
from onrecord.analysis.trace import Trace, plain
from onrecord.model import Actor, Event
from onrecord.model.terms import LinkType, Polarity, TextRelation
from onrecord.record import OpenRecord


def traced(record: OpenRecord, words: str) -> Trace:
    return record.trace(record.search(f'"{words}"', kinds=["Statement"], first=1)[0].id)


def shared(record: OpenRecord, title: str) -> dict[str, Copy]:
    (document,) = (d for d in record.documents() if d.title == title)
    return {copy.document.publisher: copy for copy in record.copies(document.id)}


def test_two_outlets_carry_the_wire_and_a_third_shares_its_quotations_alone(sample: OpenRecord) -> None:
    copies = shared(sample, "Chile and Peru to open a joint customs desk in June")
    assert {name for name, copy in copies.items() if copy.narration >= 16} == {"Arica Beacon", "Lima Evening Lantern"}
    assert copies["Cordillera Post"].relation is TextRelation.QUOTES_ONLY
    origins = traced(sample, "single window for both countries").corroboration
    assert origins is not None
    assert (origins.reports, origins.at_least, origins.at_most) == (4, 1, 2)


def test_a_chain_through_the_radio_ends_at_its_own_interview(sample: OpenRecord) -> None:
    found = traced(sample, "No se devolvió ningún camión")
    assert {r.document.publisher for r in found.reports if r.document.held} == {"Radio Tres Cóndores", "Gaceta del Morro"}
    assert found.corroboration is not None
    assert (found.corroboration.at_least, found.corroboration.at_most) == (1, 1)
    assert [page.publisher for page in found.corroboration.rests_on] == ["Radio Tres Cóndores"]


def test_one_affirms_what_another_denies_and_the_denial_is_given_up_in_another_office(sample: OpenRecord) -> None:
    (dispute,) = sample.disputes("sent back to Tacna")
    sides = {(stance.polarity, name.name) for stance in dispute.stances for name in stance.speakers}
    assert {(Polarity.AFFIRMS, "Lucía Huamaní de la Vega"), (Polarity.DENIES, "Ignacio Valdebenito Soto")} <= sides
    (found,) = sample.positions(sample.actor("Valdebenito").id, on=dispute.claim)
    assert [change.kind for change in found.changes] == [ChangeKind.REVERSAL]
    before, after = ({o.title for o in p.offices} for p in found.positions)
    assert (before, after) == ({"director of Chile’s northern customs service"}, {"Chile’s national customs director"})


def test_figures_conflict_agree_differ_in_scope_and_are_counted_again(sample: OpenRecord) -> None:
    found = {pair.likeness for one in sample.figures("trucks") for pair in one.pairs}
    assert {Likeness.CONFLICT, Likeness.AGREE, Likeness.OTHER_SCOPE, Likeness.UPDATE} <= found


def test_a_meeting_that_was_planned_is_the_one_that_was_held(sample: OpenRecord) -> None:
    timeline = sample.timeline("CL", "PE")
    (meeting,) = (e for e in timeline.entries if e.kind == Event.__name__ and e.earliest == "2031-06-09")
    assert {p.document.publisher for p in meeting.printed} == {"Austral Wire", "El Mirador de Tacna"}


def test_of_the_days_between_the_record_has_too_few_documents_to_say(sample: OpenRecord) -> None:
    timeline = sample.timeline("CL", "PE")
    (silence,) = timeline.a.silences
    assert "too few documents" in silence.words(timeline.a.name)


def test_the_truckers_sentence_is_said_again_another_day(sample: OpenRecord) -> None:
    (link,) = traced(sample, "Bienvenida la ventanilla").links
    assert link.type is LinkType.REPEATS


def test_a_ministry_and_a_state_are_known_by_two_names(sample: OpenRecord) -> None:
    heads = [r for r, _ in sample.store.records() if isinstance(r, Actor) and r.canonical == r.id]
    names = [{head.name, *head.other_name} for head in heads]
    assert any({"Chile’s Transport Ministry", "Ministerio de Transportes de Chile"} <= held for held in names)
    assert any({"Peru", "Perú"} <= held for held in names)


def test_what_is_only_proposed_joins_nothing(sample: OpenRecord) -> None:
    found = traced(sample, "la fila ha crecido desde comienzos de abril porque")
    (other,) = found.proposals
    assert other.statement not in found.members
    assert other.text == "la fila ha crecido desde comienzos de abril"
    assert "Proposed, and not counted" in plain(found)
    assert len(found.reports) == 1
