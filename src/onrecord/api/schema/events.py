"""What is reported to have happened or to be planned; when and where."""

from onrecord import model

from .checked import checked
from .fields import properties, related, type_of
from .members import MEMBER
from .nodes import node

Event = node(
    model.Event,
    "Something reported to have happened or to be planned.",
    {},
    **MEMBER,
    **properties(
        model.Event,
        {
            "event_type": "What kind of event. Null when no current reading tells of it.",
            "event_status": "How it is told: past, going on, planned, conditional. Null when no current reading tells of it.",
            "name": "The words that name it. Null when no current reading tells of it.",
            "earliest": "The first day on which it may have happened. Null when unbounded.",
            "latest": "The last day on which it may have happened. Null when unbounded.",
            "involves": "Who takes part, as documents say.",
            "event_report": "What each document says of it.",
        },
    ),
    participations=related("api/participations", type_of("Participation"), "Who takes part, each with the words that say so."),
    judgements=related("api/judgements/Event", type_of("Judgement"), "Why the reports are held to be of one event, or not."),
)

EventReport = node(
    model.EventReport,
    "What one document says of an event.",
    {
        "reports_event": "The event.",
        "in_document": "The document.",
        "event_type": "What kind of event.",
        "event_status": "How this document tells it.",
        "name": "The words that name it here.",
        "trigger": "Where they stand.",
        "event_time": "When, as the document tells. Null when it does not.",
        "event_place": "Where, as the document tells. Null when it does not.",
        "stated_in": "The statement whose words tell of it. Null when the document tells it in its own voice.",
        "corrects": "The report as it was read, which this one stands for by persons' decisions. Null when none changed it.",
    },
    **checked(),
)

Participation = node(
    model.Participation,
    "An actor's part in an event, as one document says.",
    {
        "participation_in": "The event.",
        "participant": "Who takes part.",
        "evidence_span": "The words that say so; empty when the event's own words do.",
    },
    **checked(),
)

TimeExtent = node(
    model.TimeExtent,
    "A time as far as words bound it: it begins and ends within four civil dates, days included, each null where it is open.",
    {
        "verbatim": "The words.",
        "precision": "How finely they tell it.",
        "anchor": "What a relative time was counted from.",
        "earliest_begin": "The first day or moment at which it may begin. Null when open.",
        "latest_begin": "The last day or moment at which it may begin. Null when open.",
        "earliest_end": "The first day or moment at which it may end. Null when open.",
        "latest_end": "The last day or moment at which it may end. Null when open.",
        "edtf": "The same as one EDTF date or interval. Null when it cannot be said so.",
        "zone": "The time zone of the place by its IANA name, such as America/Lima. Null when not known.",
        "read_from": "Where the words stand; empty when they are metadata.",
    },
)

Place = node(
    model.Place,
    "A crossing, town, region or state.",
    {"name": "Its name in lower case.", "country_code": "Its state. Null when not known."},
)
