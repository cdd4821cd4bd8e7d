"""What this system did: who or what wrote a record down, and when. Never an event of the world."""

from typing import Any

from onrecord import model

from .fields import context, properties, type_of, value
from .nodes import interface, node, union

Activity = interface(
    "Activity",
    "A run of software, or a person's decision.",
    {
        "performed_by": value(
            type_of("Agent"),
            "The software or the person that did it.",
            lambda activity, info: context(info).record(activity.performed_by),
        ),
        **properties(
            model.Curation,
            {
                "ended_at": "When it was done, by the clock of who did it.",
                "recorded_at": "When it entered this record, by a clock that never goes back. Null where it did not.",
                "sequence": "Which entry of the log it is, from 1. Null where it is none.",
                "previous_hash": "The digest of the entry before it, empty for the first. Null where it is none.",
                "used": "What it worked on or decided about.",
            },
        ),
    },
)

Software = node(
    model.Software,
    "One version of a program with its rules and models.",
    {
        "name": "Its name.",
        "software_version": "Its version, and where it has rules, theirs.",
        "config_sha256": "The SHA-256 of its settings, in hexadecimal. Null when it has none.",
    },
)

Curator = node(model.Curator, "A person who decides.", {"name": "The name given."})


Agent = union("Agent", "Who or what acts in this system.", (Software, Curator))


def _activity(record: type[model.Activity], about: str, **told: str) -> Any:
    return node(record, about, told, interfaces=(Activity,))


Acquisition = _activity(
    model.Acquisition,
    "Taking in a document: its text and what was given with it.",
    acquired_from="The path or address given. Null when there was none.",
)
Extraction = _activity(
    model.Extraction,
    "One reading of a text by one version of the rules.",
    dropped="How many candidates were dropped because their words are not in the text.",
)
Resolution = _activity(model.Resolution, "Judging what one document tells against what was held already.")
Curation = _activity(
    model.Curation,
    "A person's decision.",
    decision="What was decided.",
    reason="The reason given. Null when none was.",
    set_to="What it puts in the place of what was read: who spoke, when, in which words.",
    chosen="The term that it puts in the place of another. Null when there is none.",
)
