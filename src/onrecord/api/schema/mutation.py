"""The fields of the mutation: a named person's decisions, each with the values that it takes."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import graphene

from onrecord.model.terms import Decision, Kind, LinkType, Modality, Polarity

from . import scalars
from .deciding import DecidePayload, decide
from .enums import ENUMS
from .fields import maybe
from .nodes import made

Values = Callable[[Mapping[str, Any]], tuple[str, ...]]
"""From an input to the values of a decision, as the command takes them."""


def _required(kind: Any, about: str) -> Any:
    return graphene.InputField(graphene.NonNull(kind), description=about)


def _ids(about: str, **default: Any) -> Any:
    return graphene.InputField(
        graphene.NonNull(graphene.List(graphene.NonNull(graphene.ID))), description=about, **default
    )  # fmt: skip


def _typed(name: str, about: str, fields: Mapping[str, Any]) -> Any:
    for field in fields.values():
        field.reset_counter()
    return type(name, (graphene.InputObjectType,), {**fields, "Meta": {"description": about}})


def _input(name: str, about: str, record: str, **values: Any) -> Any:
    """The input of a decision: the record, what it takes, and the signature."""
    return _typed(
        name,
        about,
        {
            "id": _required(graphene.ID, record),
            **values,
            "by": _required(graphene.String, "The name of who decides; it stands in the record."),
            "reason": _required(graphene.String, "Why; it stands in the record."),
            "seen": _ids(
                "The decisions on the same question that this person has seen, by their ids. Nothing is written while there"
                " is another.",
                default_value=(),
            ),
        },
    )


_REPORTS: Final = "The statement, for all its reports; or one report."

DecideInput = _input(
    "DecideInput",
    "A decision that takes no value.",
    "A report, reference, role, judgement, link, stance or item of metadata; of a statement or another member all that"
    " documents say of it. To undo: a decision, or that of which the last decision is to be undone.",
)
SetSpeakerInput = _input(
    "SetSpeakerInput", "Who said it.", _REPORTS, speakers=_ids("The actors who said it, by their ids; at least one.")
)
SetKindInput = _input(
    "SetKindInput", "How it is quoted.", _REPORTS, kind=_required(ENUMS["Kind"], "How much of it stands in quotation marks.")
)
SetDateInput = _input(
    "SetDateInput",
    "When it was said, or happened.",
    "The statement or event, for all its reports; or one report.",
    date=_required(scalars.EDTF, "The date as far as it is known."),
)
PlaceInput = _typed(
    "PlaceInput",
    "A place in a text, in Unicode code points.",
    {
        "start": _required(graphene.Int, "Of the first, counted from 0."),
        "end": _required(graphene.Int, "After the last."),
    },
)
WordsInput = _typed(
    "WordsInput",
    "Words of a document: one of the two.",
    {
        "exact": graphene.InputField(graphene.String, description="The words, where they stand in the text once."),
        "place": graphene.InputField(PlaceInput, description="Where they stand."),
    },
)
SetSpanInput = _input(
    "SetSpanInput",
    "In which words of the document it was said.",
    "The report; or a statement that one document alone reports.",
    words=_required(WordsInput, "The words."),
)
PairInput = _input(
    "PairInput",
    "Two members of one kind.",
    "A statement, actor, event, figure or claim.",
    other=_required(graphene.ID, "The other one, of the same kind."),
)
LinkInput = _input(
    "LinkInput",
    "What one statement does to another.",
    "The statement that does it.",
    link_type=_required(ENUMS["LinkType"], "What it does."),
    to=_required(graphene.ID, "The statement to which it does it."),
)
StanceInput = _input(
    "StanceInput",
    "How a statement stands to a claim.",
    "The statement.",
    claim=_required(graphene.ID, "The claim."),
    polarity=_required(ENUMS["Polarity"], "How it stands to it."),
    modality=graphene.InputField(
        graphene.NonNull(ENUMS["Modality"]), description="In which mood.", default_value=Modality.ASSERTED
    ),
)

ReviewInput = _input(
    "ReviewInput",
    "A person's own review of a claim. Its reason says what the verdict rests on.",
    "The claim.",
    verdict=_required(graphene.String, "What this person found, in their own words."),
    url=graphene.InputField(scalars.URI, description="Where the review is published."),
)

ONE_OF: Final = (WordsInput,)
"""Inputs of which exactly one field is given."""


def _nothing(_: Mapping[str, Any]) -> tuple[str, ...]:
    return ()


def _words(given: Mapping[str, Any]) -> tuple[str, ...]:
    words = given["words"]
    return (words["exact"] if "exact" in words else "{start}-{end}".format(**words["place"]),)


def _decision(decision: Decision, kind: Any, about: str, values: Values = _nothing) -> Any:
    async def answer(_: Any, info: Any, *, input: Mapping[str, Any]) -> Any:  # noqa: A002  # the argument's name for clients
        return await decide(info, decision, input, values(input))

    return maybe(
        DecidePayload,
        f"{about} Null only with an error, when it failed here; those before it stand.",
        answer,
        input=graphene.Argument(graphene.NonNull(kind), description="On what, who and why."),
    )


Mutation = made(
    "Mutation",
    "What a named person may decide. Every decision is kept with name, instant and reason, counts at once, and can be undone."
    " Carried out only by a server that was started with --write, which serves the machine that it runs on alone; elsewhere"
    " the error READ_ONLY. Several in one request are made one after another, and each stands by itself.",
    {
        "accept": _decision(Decision.ACCEPT, DecideInput, "It stands, and counts as checked."),
        "reject": _decision(Decision.REJECT, DecideInput, "It does not stand; it is kept, and counts no more."),
        "undo": _decision(Decision.UNDO, DecideInput, "A decision is taken back, as if it had not been; also an undoing."),
        "set_speaker": _decision(
            Decision.SET_SPEAKER, SetSpeakerInput, "Somebody else said it than was read.", lambda i: tuple(i["speakers"])
        ),
        "set_kind": _decision(
            Decision.SET_KIND, SetKindInput, "It is quoted otherwise than was read.", lambda i: (Kind(i["kind"]),)
        ),
        "set_date": _decision(
            Decision.SET_DATE,
            SetDateInput,
            "It was said, or happened, at another time than was read.",
            lambda i: (i["date"],),
        ),
        "set_span": _decision(Decision.SET_SPAN, SetSpanInput, "Other words of the document are what was said.", _words),
        "same": _decision(Decision.SAME, PairInput, "Two members are one.", lambda i: (i["other"],)),
        "different": _decision(Decision.DIFFERENT, PairInput, "Two members are not one.", lambda i: (i["other"],)),
        "link": _decision(
            Decision.LINK,
            LinkInput,
            "One statement repeats, answers, disputes, corrects or retracts another.",
            lambda i: (LinkType(i["link_type"]), i["to"]),
        ),
        "stance": _decision(
            Decision.STANCE,
            StanceInput,
            "A statement affirms, denies or questions a claim.",
            lambda i: (Polarity(i["polarity"]), i["claim"], Modality(i["modality"])),
        ),
        "review": _decision(
            Decision.REVIEW,
            ReviewInput,
            "A person reviewed a claim, and signs what they found. It is shown with the claim as theirs, under name and date,"
            " and is no verdict of this record.",
            lambda i: (i["verdict"], *filter(None, (i.get("url"),))),
        ),
    },
)
