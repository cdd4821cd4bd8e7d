"""The sample's gold record is sound: it fits the texts as they lie in ``ingest/sample``, and shows all it is there to show.

The gold is what a careful reader marks in the reports; the pipeline is measured against it elsewhere. Here only the
gold itself is checked, without the program, so that a change to a report cannot quietly leave its record behind.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import trafilatura
import yaml

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "ingest" / "sample"
COLLECTION = "Fictional example"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Record = dict[str, Any]

GOLD: dict[str, Record] = {
    row["id"]: row for row in map(json.loads, (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines())
}
LINKS: Record = json.loads((HERE / "links.json").read_text(encoding="utf-8"))
ATTRIBUTIONS = [(doc, a) for doc in GOLD.values() for a in doc["attributions"]]
documents = pytest.mark.parametrize("doc", GOLD.values(), ids=GOLD.keys())


def manifest() -> dict[str, dict[str, str]]:
    with (SAMPLE / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row for row in csv.DictReader(lines)}


def front_matter(name: str) -> tuple[Record, str]:
    """The metadata and the text of a Markdown file: the text begins right after the newline of the closing line."""
    raw = (SAMPLE / name).read_bytes().decode("utf-8")
    match = re.match(r"---\n(.*?\n)---\n", raw, re.DOTALL)
    assert match is not None
    return yaml.safe_load(match[1]), raw[match.end() :]


def snapshot(name: str) -> str:
    raw = (SAMPLE / name).read_bytes().decode("utf-8")
    if name.endswith(".md"):
        return front_matter(name)[1]
    if name.endswith(".html"):
        text = trafilatura.extract(raw, include_comments=False, include_tables=False, favor_precision=True)
        assert text is not None
        return text
    return raw


def words(doc: Record, span: list[int]) -> str:
    return str(doc["text"][span[0] : span[1]])


def content(doc: Record, attribution: Record) -> str:
    return " … ".join(words(doc, span) for span in attribution["content"])


def spans(doc: Record) -> list[list[int]]:
    """Every span of a document's record."""
    found = [span for a in doc["attributions"] for part in ("source", "cue", "content") for span in a[part]]
    found += [a["told"]["span"] for a in doc["attributions"] if a["told"]]
    found += [mention for actor in doc["actors"] for mention in actor["mentions"]]
    return found + [item["span"] for part in ("roles", "times", "figures", "events", "not_statements") for item in doc[part]]


def test_every_report_has_its_record() -> None:
    reports = {f.name for f in SAMPLE.iterdir() if f.suffix in {".md", ".txt", ".html"} and f.name != "README.md"}
    assert reports == set(GOLD)
    assert set(manifest()) <= reports


@documents
def test_the_text_is_the_snapshot(doc: Record) -> None:
    assert doc["text"] == snapshot(doc["id"])
    assert doc["sha256"] == hashlib.sha256(doc["text"].encode("utf-8")).hexdigest()


@documents
def test_the_metadata_are_those_given(doc: Record) -> None:
    """Given in front matter or manifest; what only the text tells (an agency's credit line, a dateline) is beside it."""
    given = front_matter(doc["id"])[0] if doc["id"].endswith(".md") else manifest()[doc["id"]]
    for key, value in given.items():
        if key in doc["meta"] and value:
            assert doc["meta"][key] == str(value), key


@documents
def test_each_report_says_that_it_is_fictional(doc: Record) -> None:
    raw = (SAMPLE / doc["id"]).read_text(encoding="utf-8")
    given = front_matter(doc["id"])[0] if doc["id"].endswith(".md") else manifest()[doc["id"]]
    assert given["collection"] == COLLECTION
    last = doc["text"].rstrip("\n").rsplit("\n", 1)[-1]
    said = {"en": "is fictional and was written for OnRecord.", "es": "OnRecord."}
    assert last.endswith(said[doc["language"]])
    assert "fictional" in last or "fictici" in last
    assert "# Fictional:" in raw or "<!-- Fictional:" in raw or doc["id"].endswith(".txt")
    assert last in [words(doc, n["span"]) for n in doc["not_statements"]]


@documents
def test_reports_are_short(doc: Record) -> None:
    assert 120 <= len(doc["text"].split()) <= 330


@documents
def test_spans_are_words_of_the_text(doc: Record) -> None:
    for start, end in spans(doc):
        assert 0 <= start < end <= len(doc["text"])
        assert doc["text"][start:end] == doc["text"][start:end].strip()
        assert not doc["text"][start - 1 : start + 1].isalnum() or start == 0, words(doc, [start, end])
        assert not doc["text"][end - 1 : end + 1].isalnum() or end == len(doc["text"]), words(doc, [start, end])


@documents
def test_identifiers_resolve(doc: Record) -> None:
    actors = {actor["id"] for actor in doc["actors"]}
    assert len(actors) == len(doc["actors"])
    for attribution in doc["attributions"]:
        assert set(attribution["speakers"]) <= actors
        assert attribution["speakers"]
        if attribution["hearsay_of"] is not None:
            outer = doc["attributions"][attribution["hearsay_of"]]
            inner = attribution["content"][0]
            assert any(start <= inner[0] and inner[1] <= end for start, end in outer["content"])
    assert {role["holder"] for role in doc["roles"]} <= actors
    assert {name for event in doc["events"] for name in event["participants"]} <= actors
    for actor in doc["actors"]:
        assert actor["name"] in [words(doc, mention) for mention in actor["mentions"]]


@documents
def test_kind_follows_the_quotation_marks(doc: Record) -> None:
    for attribution in doc["attributions"]:
        parts = [words(doc, span) for span in attribution["content"]]
        quoted = [part.startswith(("“", "«")) and part.endswith(("”", "»")) for part in parts]
        marks = [sum("".join(parts).count(mark) for mark in side) for side in ("“«", "”»")]
        assert marks[0] == marks[1]
        kind = "direct" if all(quoted) else "mixed" if marks[0] else "indirect"
        assert attribution["kind"] == kind, parts


@documents
def test_no_quotation_is_left_out(doc: Record) -> None:
    """Everything between quotation marks is somebody's words, and stands in the record."""
    held = [span for a in doc["attributions"] for span in a["content"]]
    for match in re.finditer(r"“[^”]*”|«[^»]*»", doc["text"]):
        assert any(start <= match.start() and match.end() <= end for start, end in held), match[0]


@documents
def test_weekdays_and_bounds_are_right(doc: Record) -> None:
    for time in doc["times"]:
        bounds = [date.fromisoformat(day) if day else None for day in (time["earliest"], time["latest"])]
        earliest, latest = bounds
        if earliest and latest:
            assert earliest <= latest
        named = [day for day in WEEKDAYS if day in words(doc, time["span"])]
        for weekday in named:
            assert earliest is not None
            assert earliest == latest
            assert WEEKDAYS[earliest.weekday()] == weekday
        if time["precision"] == "week":
            assert earliest is not None
            assert latest is not None
            assert earliest.weekday() == 0
            assert (latest - earliest).days == 6


@documents
def test_every_number_is_read(doc: Record) -> None:
    """Each numeral of the text is a figure, or part of a time, a dateline or a byline."""
    held = [f["span"] for f in doc["figures"]] + [t["span"] for t in doc["times"]]
    dated = re.compile(r"May (?:1[235]|30)(?:, 2031)?|16 de mayo de 2031")
    held += [[m.start(), m.end()] for m in dated.finditer(doc["text"])]
    for match in re.finditer(r"\d[\d,.]*\d|\d", doc["text"]):
        assert any(start <= match.start() and match.end() <= end for start, end in held), match[0]


# What the sample is there to show.


def test_a_dateline_of_an_agency() -> None:
    wire = GOLD["austral-wire-joint-desk.md"]
    assert wire["text"].lstrip().startswith("TACNA, Peru, May 12 (Austral Wire) — ")
    assert wire["meta"]["agency"] == wire["meta"]["outlet"]


def test_two_outlets_copy_the_wire() -> None:
    copies = [link for link in LINKS["documents"] if link["how"] == "copy"]
    outlets = {GOLD[link["document"]]["meta"]["outlet"] for link in copies}
    assert len(outlets) == 2
    for link in copies:
        copy, origin = GOLD[link["document"]], GOLD[link["from"]]
        assert copy["meta"]["agency"] == origin["meta"]["agency"]
        assert copy["meta"]["title"] != origin["meta"]["title"]
        shared = set(copy["text"].split("\n")) & set(origin["text"].split("\n"))
        assert sum(len(re.sub("“[^”]*”", "", line).split()) for line in shared) >= 40


def test_two_reporters_share_a_quotation_and_no_narration() -> None:
    """Shared quotation is not copying: outside quotation marks the two have no twelve words in a row in common."""

    def runs(name: str) -> set[tuple[str, ...]]:
        body = re.sub(r"“[^”]*”", " ¶ ", GOLD[name]["text"].replace("\n", " ¶ "))
        tokens = [part.casefold() for part in re.findall(r"\w+|¶", body.rsplit("This report", 1)[0])]
        return {run for i in range(len(tokens)) if "¶" not in (run := tuple(tokens[i : i + 12])) and len(run) == 12}

    for link in LINKS["not_copies"]:
        first, second = link["documents"]
        assert not runs(first) & runs(second)
        quotations = [set(re.findall(r"“[^”]*”", GOLD[name]["text"])) for name in (first, second)]
        assert max(len(q.split()) for q in quotations[0] & quotations[1]) >= 10


def test_told_and_according_to_another_outlet() -> None:
    told = {a["told"]["name"] for _, a in ATTRIBUTIONS if a["told"]}
    assert {"Radio Tres Cóndores", "Cordillera Post", "Morro Gazette", "reporters"} <= told
    cited = [
        doc
        for doc, a in ATTRIBUTIONS
        if [words(doc, span).casefold() for span in a["cue"]] == ["according to"]
        and any(actor["type"] == "Outlet" for actor in doc["actors"] if actor["id"] in a["speakers"])
    ]
    assert [doc["id"] for doc in cited] == ["morro-gazette-denial.html"]


def test_a_communique_speaks_for_its_issuer() -> None:
    doc = GOLD["joint-customs-commission-communique.md"]
    names = {actor["id"]: actor["name"] for actor in doc["actors"]}
    assert {names[s] for a in doc["attributions"] for s in a["speakers"]} == {doc["meta"]["issuer"]}
    assert {a["modality"] for a in doc["attributions"]} >= {"asserted", "predicted", "demanded"}


def test_one_figure_in_two_scopes() -> None:
    wire = GOLD["austral-wire-joint-desk.md"]
    trucks = {f["value"]: (f["place"], f["period"]) for f in wire["figures"] if f["measured"] == "trucks"}
    assert trucks == {"1200": ("Quebrada Honda", "2031-04"), "4300": ("Arica region", "2031-01/..")}
    assert {pair["relation"] for pair in LINKS["figures"]} == {"otherScope", "conflict", "agree", "update"}


def test_a_denial_and_the_claim_it_denies() -> None:
    denials = [(doc, a) for doc, a in ATTRIBUTIONS if a["polarity"] == "denies"]
    assert denials
    for link in LINKS["denials"]:
        (there, denial), (here, claim) = attribution(link["denial"]), attribution(link["denied"])
        assert jurisdictions(there, denial) == {"Chile"}
        assert jurisdictions(here, claim) == {"Peru"}
    assert any(attribution(link["denial"])[1]["polarity"] == "denies" for link in LINKS["denials"])


def test_a_position_that_changes_with_the_office_of_each_day() -> None:
    for link in LINKS["positions"]:
        (before, denial), (after, admission) = attribution(link["before"]), attribution(link["after"])
        assert speakers(before, denial) == speakers(after, admission) == [link["actor"]]
        assert (denial["polarity"], admission["polarity"]) == ("denies", "affirms")
        posts = [
            {r["post"] for r in d["roles"] if r["holder"] in a["speakers"]} for d, a in ((before, denial), (after, admission))
        ]
        assert all(posts)
        assert posts[0] != posts[1]


def test_what_was_planned_is_held_and_what_was_planned_is_put_off() -> None:
    def told(report: Record) -> Record:
        (found,) = (e for e in GOLD[report["document"]]["events"] if e["span"] == report["span"])
        assert words(GOLD[report["document"]], report["span"]) == report["words"]
        return found

    for link in LINKS["events"]:
        assert {told(report)["status"] for report in link["reports"]} == {"planned", "past"}
        assert len({(told(r)["earliest"], told(r)["type"], told(r)["place"]) for r in link["reports"]}) == 1
    for link in LINKS["postponed"]:
        assert told(link["earlier"])["earliest"] < told(link["later"])["earliest"]


def test_a_chain_through_an_outlet_whose_own_report_is_here() -> None:
    through = [link for link in LINKS["documents"] if link["how"] == "told"]
    assert len({link["document"] for link in through}) == 2
    assert {GOLD[link["from"]]["meta"]["outlet"] for link in through} == {"Radio Tres Cóndores"}


def test_a_correction_of_figure_and_of_speaker() -> None:
    assert {link["what"] for link in LINKS["corrections"]} == {"figure", "speaker"}
    for link in LINKS["corrections"]:
        correcting, corrected = (GOLD[link[side]["document"]]["meta"] for side in ("correction", "corrected"))
        assert correcting["outlet"] == corrected["outlet"]
        assert correcting["published"] > corrected["published"]


def test_a_quotation_whose_second_half_turns_the_first() -> None:
    whole = {content(doc, a) for doc, a in ATTRIBUTIONS if "We welcome" in content(doc, a)}
    assert whole == {"“We welcome the desk, but we will not pay for it,”", "“We welcome the desk,”"}


def test_speakers_by_pronoun_title_surname_and_particle() -> None:
    sources = {words(doc, span) for doc, a in ATTRIBUTIONS for span in a["source"]}
    assert {"he", "she", "She", "It", "the minister", "Huamaní", "Del Solar", "The Commission"} <= sources
    names = {actor["name"] for doc in GOLD.values() for actor in doc["actors"] if actor["type"] == "Person"}
    assert {"Lucía Huamaní de la Vega", "Esteban del Solar Rivas"} <= names


def test_every_way_of_reporting() -> None:
    assert {a["kind"] for _, a in ATTRIBUTIONS} == {"direct", "mixed", "indirect"}
    assert {a["polarity"] for _, a in ATTRIBUTIONS} == {"affirms", "denies", "questions"}
    assert {a["modality"] for _, a in ATTRIBUTIONS} == {"asserted", "predicted", "possible", "demanded", "conditional"}
    assert {a["speech"] for _, a in ATTRIBUTIONS} == {True, False}
    assert any(len(a["content"]) == 2 for _, a in ATTRIBUTIONS), "a discontinuous quotation"
    assert sum(a["hearsay_of"] is not None for _, a in ATTRIBUTIONS) == 3, "second-hand statements"


def test_what_is_no_statement() -> None:
    whys = {n["why"] for doc in GOLD.values() for n in doc["not_statements"]}
    assert {"declined to comment", "did not answer", "takes note", "thanks", "furniture"} <= whys


def test_roles_before_the_name_in_apposition_and_former() -> None:
    roles = [(words(doc, role["span"]), role) for doc in GOLD.values() for role in doc["roles"]]
    shown = {phrase for phrase, _ in roles}
    assert {"Chilean Transport Minister", "Chile’s transport minister", "Peru’s former ambassador to Chile"} <= shown
    assert {role["status"] for _, role in roles} == {"current", "former"}
    assert {role["jurisdiction"] for _, role in roles} == {"Chile", "Peru", "Perú", "Tacna", None}


def test_relative_vague_and_open_times_and_a_planned_event() -> None:
    times = {words(doc, time["span"]): time for doc in GOLD.values() for time in doc["times"]}
    assert {"Monday", "last Friday", "last week", "late April", "since January", "by May 23"} <= set(times)
    assert times["since January"]["latest"] is None
    assert times["by May 23"]["earliest"] is None
    statuses = {event["status"] for doc in GOLD.values() for event in doc["events"]}
    assert {"past", "planned", "conditional"} <= statuses


# The links across documents.


def attribution(link: Record) -> tuple[Record, Record]:
    """The one attribution that a link names, by document and the start of its content."""
    doc = GOLD[link["document"]]
    found = [a for a in doc["attributions"] if a["content"][0][0] == link["content"]]
    assert len(found) == 1, link
    assert words(doc, found[0]["content"][0]) == link["words"]
    return doc, found[0]


def jurisdictions(doc: Record, said: Record) -> set[str]:
    held = (role for role in doc["roles"] if role["holder"] in said["speakers"])
    return {role["jurisdiction"] for role in held if role["jurisdiction"]}


def speakers(doc: Record, said: Record) -> list[str]:
    """Speakers by the name they have across documents."""
    known = {
        (r["document"], r["actor"]): a["name"]
        for part in ("persons", "organizations", "states")
        for a in LINKS[part]
        for r in a["references"]
    }
    return [known[doc["id"], identifier] for identifier in said["speakers"]]


def test_links_name_attributions_of_the_record() -> None:
    seen: set[tuple[str, int]] = set()
    for group in LINKS["statements"]:
        assert len(group["reports"]) > 1
        for link in group["reports"]:
            doc, said = attribution(link)
            assert speakers(doc, said) == group["speakers"]
            assert (link["document"], link["content"]) not in seen, "an attestation belongs to one statement"
            seen.add((link["document"], link["content"]))
    sides = {
        "repeats": ("later", "earlier"),
        "answers": ("answer", "to"),
        "confirms": ("confirmation", "confirmed"),
        "denials": ("denial", "denied"),
        "corrections": ("correction", "corrected"),
        "second_hand": ("inner", "reported_by"),
    }
    for part, keys in sides.items():
        assert LINKS[part]
        for link in LINKS[part]:
            for key in keys:
                attribution(link[key])


def test_second_hand_links_are_those_of_the_gold() -> None:
    linked = {(x["inner"]["document"], x["inner"]["content"]) for x in LINKS["second_hand"]}
    marked = {(doc["id"], a["content"][0][0]) for doc, a in ATTRIBUTIONS if a["hearsay_of"] is not None}
    assert linked == marked


def test_derivation_shows_its_words() -> None:
    for link in LINKS["documents"]:
        evidence = link["evidence"]
        assert evidence["document"] == link["document"]
        assert words(GOLD[link["document"]], evidence["span"]) == evidence["words"]
        assert link["from"] is None or link["from"] in GOLD
    for pair in LINKS["figures"]:
        for side in ("a", "b"):
            doc = GOLD[pair[side]["document"]]
            assert pair[side]["span"] in [f["span"] for f in doc["figures"]]


def test_every_person_is_known_across_documents() -> None:
    linked = {(r["document"], r["actor"]) for p in LINKS["persons"] for r in p["references"]}
    marked = {(doc["id"], a["id"]) for doc in GOLD.values() for a in doc["actors"] if a["type"] == "Person"}
    assert linked == marked
    for person in LINKS["persons"]:
        for reference in person["references"]:
            actors = {a["id"]: a["name"] for a in GOLD[reference["document"]]["actors"]}
            assert actors[reference["actor"]] == person["name"]
