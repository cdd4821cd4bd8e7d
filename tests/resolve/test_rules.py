"""The first row of across-documents.md §3, whole: words decide whether it is one sentence, only time whether said once."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from onrecord import resolve
from onrecord.model import Actor, Bearing, Judgement, Record, Statement, StatementLink
from onrecord.model.terms import ActorType, JudgementKind, Kind, LinkType, Polarity
from onrecord.resolve import rules
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.rules import SAME_NAME
from onrecord.resolve.views import utterances
from onrecord.resolve.words import read, shared_runs
from tests.resolve.documents import Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
WINDOW = "“There will be a single window for both countries,”"


def say(content: str, by: Name = LARENAS, **more: object) -> Saying:
    return Saying(by, content, **more)  # type: ignore[arg-type]


def judged(a: Saying, b: Saying, days: tuple[str | None, str | None] = ("2031-05-12", "2031-05-12")) -> list[Record]:
    """What is judged of the statements of two documents that hold a sentence each."""
    one = Written("Austral Wire", (a,), published=days[0]).records()
    other = Written("Cordillera Post", (b,), published=days[1]).records()
    found = of_statements(resolve.judge(one, other))
    assert found == of_statements(resolve.judge(other, one))
    return found


def of_statements(found: Iterable[Record]) -> list[Record]:
    return [j for j in found if isinstance(j, StatementLink) or (isinstance(j, Judgement) and j.rule != SAME_NAME)]


def kinds(records: Iterable[Record]) -> list[str]:
    return sorted(str(j.judgement_kind) if isinstance(j, Judgement) else str(j.link_type) for j in records)  # type: ignore[attr-defined]


def test_six_words_quoted_on_both_sides_are_one_sentence() -> None:
    (judgement,) = judged(say(WINDOW), say("that there would be “a single window for both countries”"))
    assert isinstance(judgement, Judgement)
    assert judgement.judgement_kind is JudgementKind.SAME
    assert "“a single window for both countries” (6 words)" in judgement.reason


def test_what_is_quoted_on_one_side_only_is_proposed() -> None:
    assert kinds(judged(say(WINDOW), say("that there will be a single window for both countries"))) == ["proposed"]


def test_of_a_direct_statement_every_word_is_quoted() -> None:
    assert kinds(judged(say(WINDOW), say("There will be a single window for both countries", kind=Kind.DIRECT))) == ["same"]


def test_six_words_without_three_of_content_link_nothing() -> None:
    assert judged(say("“we will do what we can with them”"), say("“and we will do what we can with it”")) == []


def test_a_quotation_that_was_cut_is_compared_inside_its_parts() -> None:
    cut = say("“There will be … both countries”")
    assert judged(say("“There will be both countries at the gate”"), cut) == []
    long_part = say("“There will be a single window … no driver will unload fruit at night”")
    assert kinds(judged(long_part, say("“and no driver will unload fruit at night”"))) == ["same"]


@pytest.mark.parametrize(
    "other",
    [
        "“no driver’s truck will wait [here] at the gate”",
        "“[N]o driver's truck will wait at the gate”",
        '"NO DRIVER\'S TRUCK WILL WAIT AT THE GATE"',
        "‘no driver truck will wait at the gate’",
    ],
)
def test_marks_case_possessives_and_brackets_make_no_difference(other: str) -> None:
    assert kinds(judged(say("“no driver’s truck will wait at the gate,”"), say(other))) == ["same"]


def test_a_quotation_interrupted_by_its_cue_goes_on() -> None:
    whole = say("“We welcome the desk, but we will not pay for it”")
    assert kinds(judged(whole, say("“We welcome the desk,” he said, “but we will not pay for it”"))) == ["proposed"]
    # … where the extractor left the cue out of the content, as it does, the words stand on end:
    parts = read(["“We welcome the desk,”", "“but we will not pay for it”"], Kind.DIRECT)
    assert max(map(len, shared_runs(parts.quoted, read([whole.content], Kind.DIRECT).quoted, 6))) == 11


def test_words_said_on_days_that_cannot_meet_are_said_again() -> None:
    monday, friday = ("2031-05-12", "2031-05-12"), ("2031-05-16", "2031-05-16")
    found = judged(say(WINDOW, said=monday), say(WINDOW, said=friday), ("2031-05-12", "2031-05-16"))
    assert kinds(found) == ["different", "repeats"]
    (link,) = (j for j in found if isinstance(j, StatementLink))
    later = Written("Cordillera Post", (say(WINDOW, said=friday),), published="2031-05-16").records()
    assert link.link_type is LinkType.REPEATS
    assert link.link_from in {r.id for r in later if isinstance(r, Statement)}
    assert len(link.evidence_span) == 2


def test_without_a_time_in_its_words_a_report_counts_as_of_the_week_up_to_its_publication() -> None:
    assert kinds(judged(say(WINDOW), say(WINDOW), ("2031-05-12", "2031-05-18"))) == ["same"]
    assert kinds(judged(say(WINDOW), say(WINDOW), ("2031-05-12", "2031-05-19"))) == ["proposed"]


def test_the_week_up_to_publication_alone_never_tells_that_words_were_said_twice() -> None:
    """An article may tell much later what was said once; what is told on a day was said by then, which is certain."""
    may, june = ("2031-05-12", "2031-05-12"), ("2031-06-20", "2031-06-20")
    days = ("2031-05-13", "2031-06-21")
    assert kinds(judged(say(WINDOW), say(WINDOW), days)) == ["proposed"]
    assert kinds(judged(say(WINDOW, said=may), say(WINDOW), days)) == ["proposed"]
    assert kinds(judged(say(WINDOW), say(WINDOW, said=june), days)) == ["different", "repeats"]
    (proposed,) = judged(say(WINDOW), say(WINDOW), days)
    assert isinstance(proposed, Judgement)
    assert "the later may tell of it after more than a week, or it was said again" in proposed.reason


@pytest.mark.parametrize("again", ["she repeated", "she said again", "reiteró la ministra", "volvió a decir"])
def test_a_cue_may_tell_that_words_were_said_before(again: str) -> None:
    days = ("2031-05-12", "2031-05-20")
    assert kinds(judged(say(WINDOW), say(f"{WINDOW} {again}"), days)) == ["different", "repeats"]
    assert kinds(judged(say(f"{WINDOW} {again}"), say(WINDOW), days)) == ["proposed"], "the earlier of the two tells nothing"
    assert kinds(judged(say(WINDOW), say(f"{WINDOW} {again}"), ("2031-05-12", "2031-05-14"))) == ["same"]


def test_words_that_tell_of_a_time_that_cannot_be_bound_only_propose() -> None:
    assert kinds(judged(say(WINDOW, said=(None, None)), say(WINDOW))) == ["proposed"]


def test_the_undated_is_only_proposed() -> None:
    assert kinds(judged(say(WINDOW), say(WINDOW), (None, None))) == ["proposed"]
    assert kinds(judged(say(WINDOW), say(WINDOW), ("2031-05-12", None))) == ["proposed"]


def test_what_two_outlets_were_told_needs_eight_shared_words() -> None:
    condores, tres = Name("Radio Tres Cóndores", ActorType.OUTLET), Name("Canal Morro", ActorType.OUTLET)
    short, long = "“four trucks waited for an inspector”", "“four trucks waited for an inspector at the old gate”"
    assert kinds(judged(say(short, told=condores), say(short, told=tres))) == ["proposed"]
    a_station = Name("a Morro affiliate", ActorType.UNNAMED_GROUP)
    assert kinds(judged(say(short, told=condores), say(short, told=a_station))) == ["proposed"]
    assert kinds(judged(say(short, told=condores), say(short, told=condores))) == ["same"]
    assert kinds(judged(say(short, told=condores), say(short, told=Name("reporters", ActorType.UNNAMED_GROUP)))) == ["same"]
    assert kinds(judged(say(long, told=condores), say(long, told=tres))) == ["same"]


def test_opposite_polarity_without_words_enough_is_left_alone() -> None:
    denied = say("that there was a crisis at the crossing", polarity=Polarity.DENIES)
    assert judged(say("a crisis at the crossing"), denied) == []


def test_the_cue_behind_a_quotation_is_none_of_its_words() -> None:
    framed = read(["“No driver will sleep here,” she repeated"], Kind.MIXED)
    assert framed == read(["“No driver will sleep here,”"], Kind.MIXED)


def test_between_languages_only_numbers_and_names_propose() -> None:
    def told(content: str, language: str) -> tuple[Record, ...]:
        return Written("Austral Wire" if language == "en" else "Diario del Morro", (say(content),), language=language).records()

    english = told("that 1,300 trucks had waited at the gate in Tacna since the strike", "en")
    spanish = told("que 1.300 camiones esperaban ante la barrera de Tacna desde la huelga", "es")
    assert kinds(of_statements(resolve.judge(english, spanish))) == ["proposed"]
    assert of_statements(resolve.judge(english, told("que los camiones esperaban ante la barrera de Tacna", "es"))) == []


def test_a_paraphrase_is_found_by_its_rare_words_within_three_days() -> None:
    one, other = "the gate would take nine lorries an hour from Monday", "nine lorries an hour were to pass the gate"
    assert kinds(judged(say(one), say(other), ("2031-05-12", "2031-05-15"))) == ["proposed"]


def test_less_is_enough_for_a_proposal_between_reports_of_one_speaker_and_one_week() -> None:
    assert kinds(judged(say("that smuggling was a dangerous business"), say("called smuggling “dangerous”"))) == ["proposed"]
    whole = "that the bridge, the road and both gates would be paid for by whoever used them most, as it always was"
    assert kinds(judged(say(whole), say("the gates and the road would be paid for by lorries from the port"))) == ["proposed"]
    assert judged(say("a bridge"), say("that a bridge was the least of it")) == []
    month = ("2031-05-12", "2031-06-12")
    assert judged(say("that smuggling was a dangerous business"), say("called smuggling “dangerous”"), month) == []


def test_names_alone_are_no_likeness() -> None:
    assert judged(say("the visit of Lucía Huamaní"), say("what Lucía Huamaní had been told by drivers at the gate")) == []


def test_levels_go_by_what_is_known_of_time() -> None:
    stated = ("2031-05-12", "2031-05-12")
    pairs = [(say(WINDOW), say(WINDOW)), (say(WINDOW, said=stated), say(WINDOW)), (say(WINDOW, said=stated),) * 2]
    assert [j.level for pair in pairs for j in judged(*pair) if isinstance(j, Judgement)] == [1, 2, 3]


def test_statements_of_speakers_without_a_name_part_in_common_never_meet() -> None:
    assert judged(say(WINDOW), say(WINDOW, by=Name("Lucía Huamaní"))) == []


def test_one_text_is_not_judged_against_itself() -> None:
    assert of_statements(resolve.judge(Written("Austral Wire", (say(WINDOW), say(WINDOW))).records(), ())) == []


# -- actors


def joined(a: Name, b: Name) -> list[tuple[str, int]]:
    """What is judged of the actors of two documents, and of the names that they bear."""
    one = Written("Austral Wire", (say("that it rains", by=a),)).records()
    other = Written("Cordillera Post", (say("that it snows", by=b),)).records()
    return [(str(j.judgement_kind), j.level) for j in resolve.judge((*one, *other), ()) if isinstance(j, Judgement)]


def heads_of(*names: Name) -> int:
    """How many actors the persons and bodies of as many documents come to."""
    documents = [Written(f"Outlet {n}", (say("that it rains", by=name),)).records() for n, name in enumerate(names)]
    evidence = [r for d in documents for r in d]
    drawn = resolve.picture(evidence, resolve.judge(evidence, ()))
    heads = {r.id: r for r in drawn if isinstance(r, Actor) and r.canonical == r.id}
    return sum(a.actor_type is not ActorType.OUTLET for a in heads.values())


def test_whoever_is_printed_under_one_full_name_is_one_actor() -> None:
    document = Written("Austral Wire", (say("that it rains", by=LARENAS),)).records()
    borne = sorted(j.reason for j in resolve.judge(document, ()) if isinstance(j, Bearing))
    assert borne == ["named “Austral Wire” in full", "named “Beatriz Larenas Oyarzún” in full"]
    assert joined(LARENAS, LARENAS) == [], "one name needs no judgement on itself"
    assert heads_of(LARENAS, LARENAS, LARENAS) == 1


def test_judgements_on_a_name_grow_with_the_documents_and_not_with_their_square() -> None:
    documents = [Written(f"Outlet {n}", (say("that it rains", by=LARENAS),)).records() for n in range(20)]
    found = resolve.judge([r for d in documents for r in d], ())
    assert sum(isinstance(j, Bearing) for j in found) == 40
    assert not [j for j in found if isinstance(j, Judgement)]


def test_one_full_name_is_one_person_whatever_its_case_and_accents() -> None:
    assert joined(Name("Lucía Huamaní"), Name("LUCIA HUAMANI")) == [("same", 1)]
    assert joined(LARENAS, Name("BEATRIZ LARENAS OYARZÚN")) == [("same", 2)]
    assert heads_of(LARENAS, Name("BEATRIZ LARENAS OYARZÚN")) == 1


@pytest.mark.parametrize("single", ["Larenas", "de Larenas", "J. Larenas"])
def test_a_single_name_is_only_proposed_to_be_the_full_one(single: str) -> None:
    assert joined(Name(single), Name(single)) == []
    assert joined(Name(single), LARENAS) == [("proposed", 1)]
    assert joined(Name(single, country_code="PE"), Name("Beatriz Larenas", country_code="CL")) == []
    assert heads_of(Name(single), Name(single), LARENAS) == 3


def test_a_state_is_known_by_its_code() -> None:
    chile = Name("Chile", ActorType.STATE, "CL")
    assert joined(chile, Name("the Republic of Chile", ActorType.STATE, "CL")) == [("same", 3)]
    assert joined(chile, Name("Peru", ActorType.STATE, "PE")) == []


def test_bodies_of_two_countries_are_two() -> None:
    name, body = "Ministry of Foreign Affairs", ActorType.ORGANIZATION
    assert joined(Name(name, body, "CL"), Name(name, body, "PE")) == [("different", 1)]
    assert joined(Name(name, body, "CL"), Name("the " + name, body, "CL")) == [("same", 3)]
    assert joined(Name(name, body, "CL"), Name(name, body)) == [("proposed", 1)]
    assert heads_of(Name(name, body, "CL"), Name(name, body)) == 2


def test_a_name_without_a_country_joins_no_two_that_must_be_kept_apart() -> None:
    inspector = "Ana Prado"
    assert heads_of(Name(inspector, country_code="CL"), Name(inspector), Name(inspector, country_code="PE")) == 3


def test_a_person_is_no_state_of_that_name_and_unnamed_groups_never_merge() -> None:
    assert joined(Name("Costa Rica"), Name("Costa Rica", ActorType.STATE, "CR")) == [("different", 1)]
    officials = Name("officials in Lima", ActorType.UNNAMED_GROUP)
    assert joined(officials, officials) == []
    assert heads_of(officials, officials) == 2


def test_an_outlet_named_by_metadata_is_the_one_named_in_its_own_text() -> None:
    lantern = Name("Lima Evening Lantern", ActorType.OUTLET)
    document = Written("Lima Evening Lantern", (say("that it rains", told=lantern),), agency="Lima Evening Lantern").records()
    borne = [j for j in resolve.judge(document, ()) if isinstance(j, Bearing) and "Lantern" in j.reason]
    assert (len({j.bearer for j in borne}), len({j.bears for j in borne})) == (3, 1)


# -- examples, after those of the study

CASES = json.loads(Path(__file__).with_name("statements.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_examples(case: dict[str, dict[str, object]]) -> None:
    a, b = (Evidence.of(report(case[side])) for side in "ab")
    found = [j for u in utterances(a) for v in utterances(b) if u.names & v.names for j in rules.statements(u, v)]
    assert kinds(found) == case["expect"]


def report(given: dict[str, object]) -> tuple[Record, ...]:
    saying = Saying(
        Name(str(given["speaker"])),
        str(given["text"]),
        said=tuple(given["time"]),  # type: ignore[arg-type]
        told=Name(str(given["told"]), ActorType.OUTLET) if given.get("told") else None,
        polarity=Polarity(str(given.get("polarity", "affirms"))),
    )
    return Written(f"Outlet of {given}", (saying,), published=None).records()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“We will not close the north gate to fruit lorries”", "“We will close the north gate to fruit lorries”"),
        ("“La barrera norte no se abrirá a los camiones de fruta”", "“La barrera norte abrirá a los camiones de fruta”"),
    ],
)
def test_words_quoted_in_both_are_not_one_sentence_where_one_turns_them(a: str, b: str) -> None:
    assert judged(say(a), say(b)) == []


def test_a_quotation_that_begins_behind_a_negation_may_be_the_same_sentence() -> None:
    whole = "“We will not close the north gate to fruit lorries”"
    assert kinds(judged(say(whole), say("that they would not “close the north gate to fruit lorries”"))) == ["same"]
    assert kinds(judged(say(whole), say("“close the north gate to fruit lorries”"))) == ["same"]


OPPOSITES = yaml.safe_load(Path(__file__).with_name("opposites.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("a", "b", "opposite"), [pair for language in ("en", "es") for pair in OPPOSITES[language]])
def test_one_that_says_the_opposite_is_not_proposed_and_a_double_negation_is_none(a: str, b: str, opposite: bool) -> None:
    said = {"speaker": "Larenas", "time": ["2031-05-12", "2031-05-12"]}
    one, other = (next(iter(utterances(Evidence.of(report({**said, "text": text}))))) for text in (a, b))
    assert kinds(rules.statements(one, other)) == ([] if opposite else ["proposed"])
