"""Numbers as documents state them, with what their words say of unit, scope and period, and nothing else."""

from onrecord import model

from .checked import checked
from .fields import properties, related, type_of
from .members import MEMBER
from .nodes import node

Figure = node(
    model.Figure,
    "A number that a document gives for something.",
    {},
    **MEMBER,
    **properties(
        model.Figure,
        {
            "measured": "What is counted or measured, in the document's words. Null when not stated.",
            "unit": "`person`, `percent`, an ISO 4217 code, an SI symbol, or the noun counted. Null when not stated.",
            "value_number": "The number as a float, for sorting only; its exact value stands in the reports. Null for a range.",
            "figure_report": "What each document says of it.",
        },
    ),
    judgements=related("api/judgements/Figure", type_of("Judgement"), "Why the reports are held to give one figure, or not."),
)

FigureReport = node(
    model.FigureReport,
    "A number as one document states it. What its words do not say is null, and never filled in.",
    {
        "reports_figure": "The figure.",
        "in_document": "The document.",
        "comparator": "How the number stands to the quantity.",
        "nature": "What kind of number it is.",
        "value": "The number. Null for a range.",
        "low": "The lower bound of a range, included. Null for a single number.",
        "high": "The upper bound of a range, included. Null for a single number.",
        "unit": "`person`, `percent`, an ISO 4217 code, an SI symbol, or the noun counted. Null when not stated.",
        "direction": "Which way a change goes. Null for what is no change, or when not stated.",
        "measured": "What is counted or measured. Null when not stated.",
        "population": "Of whom or what. Null when not stated.",
        "figure_place": "Where. Null when not stated.",
        "reference_period": "Over what time. Null when not stated.",
        "as_of": "At what time. Null when not stated.",
        "number_span": "Where the number stands.",
        "stated_in": "The statement that gives it. Null when the document gives it in its own voice.",
    },
    **checked(),
)

Measure = node(
    model.Measure,
    "What is counted: the thing and the statistic. Figures compare only within one measure.",
    {"measured": "The thing.", "statistic": "The statistic, such as a total."},
)
