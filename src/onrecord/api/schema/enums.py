"""The controlled lists as enums. Their words are those of the ontology's vocabularies; a test holds the two together."""

from collections.abc import Callable
from enum import Enum, StrEnum
from typing import Any, Final

import graphene

from onrecord.analysis.checked import Review
from onrecord.analysis.styles import CitationStyle
from onrecord.model import terms

WORDS: Final[dict[type[StrEnum], tuple[str, tuple[str, ...]]]] = {
    # the list: what it is about, and what each value means, in their order
    terms.Kind: (
        "How much of a statement's content stands in quotation marks.",
        (
            "All of the content stands in quotation marks, or is a line of dialogue.",
            "Some of the content stands in quotation marks.",
            "None of the content stands in quotation marks.",
        ),
    ),
    terms.Polarity: (
        "How somebody stands to a content as it is written.",
        (
            "It is put forward as so, whatever its words: “said there is no fee” affirms that there is none.",
            "It is put forward as not so, by the words that report it: “denied that there is a fee”.",
            "It is asked, or called into question.",
        ),
    ),
    terms.Modality: (
        "The mood in which a content is put forward.",
        (
            "As a fact.",
            "As something that will or is to happen.",
            "As something that may, might or could be.",
            "As a request, order or invitation.",
            "Under a condition, or in the conditional of rumour; it goes before the other moods.",
        ),
    ),
    terms.Translation: (
        "Whether words quoted are a translation of those spoken.",
        (
            "The document says that it translates.",
            "The document does not say so, but what it shows of speaker and language makes it likely.",
        ),
    ),
    terms.SpeakerStatus: (
        "By what a document lets us know who speaks.",
        (
            "The source's own words name the person or the office.",
            "A rule resolved a pronoun, a description or a missing subject; shown as “taken to be”.",
            "A rule whose measured precision is low names somebody; never counted until a person accepts it.",
            "A person said who spoke, and signed it.",
        ),
    ),
    terms.ActorType: (
        "What an actor is.",
        (
            "A named human being.",
            "A body: a ministry, party, company, federation or commission.",
            "A state, as a subject of what is said and done in its name.",
            "What publishes: a newspaper, agency, station, or an account that is one.",
            "One or several people whom no document names.",
        ),
    ),
    terms.RoleStatus: (
        "How a holder stands to a post at the time of the document.",
        (
            "Holds it.",
            "Held it and does so no more.",
            "Holds it until somebody is appointed or elected.",
            "Does its work for somebody who holds it, or while it is vacant.",
            "Seeks it.",
            "Held it at the time told of, as in “then-president”.",
        ),
    ),
    terms.Precision: (
        "How finely a time is told.",
        (
            "To the decade.",
            "To the year.",
            "To the season or the quarter of a year.",
            "To the month.",
            "To a part of a month, as in “late November”.",
            "To the week.",
            "To the day.",
            "To a part of a day, as in “Monday morning”.",
            "To the hour or minute.",
            "The words give no bounds.",
        ),
    ),
    terms.Anchor: (
        "What a relative time was counted from.",
        (
            "The day on which the document was published.",
            "The date in the document's dateline.",
            "Another time in the text.",
            "Nothing: the time says itself when it is, or nothing was known to count from.",
        ),
    ),
    terms.Comparator: (
        "How a number stands to the quantity.",
        (
            "The quantity is the number.",
            "The quantity is near the number.",
            "The quantity is the number or more.",
            "The quantity is the number or less.",
            "The quantity is more than the number.",
            "The quantity is less than the number.",
            "The quantity lies between two numbers, which are included.",
        ),
    ),
    terms.Direction: (
        "Which way a change goes.",
        (
            "It grew.",
            "It shrank.",
        ),
    ),
    terms.Nature: (
        "What kind of number it is.",
        (
            "How much or how many there are.",
            "By how much a level changed.",
            "Which part of a whole.",
            "How much for each of something else.",
        ),
    ),
    terms.EventType: (
        "What kind of thing happened or is planned.",
        (
            "People meet to talk.",
            "A state or body declares something that takes effect by being declared.",
            "Forces, police or means are sent.",
            "People vote.",
            "Somebody goes to see somebody or some place.",
            "Parties agree, sign or adopt.",
            "Something untoward happens: a clash, an accident, a closure.",
            "People are expelled from a state or turned back.",
            "People protest or strike.",
            "None of the other kinds.",
        ),
    ),
    terms.EventStatus: (
        "How a document tells an event.",
        (
            "As having happened.",
            "As going on.",
            "As to come.",
            "As happening only if something else does.",
        ),
    ),
    terms.JudgementKind: (
        "What a judgement says of two members.",
        (
            "They are one.",
            "They are two, whatever else links them.",
            "They may be one; it joins nothing until a person accepts it.",
            "One document is cited and not held, and is the other, which is held, if no other fits.",
        ),
    ),
    terms.TextRelation: (
        "How much of their narration two texts share.",
        (
            "At least four fifths of the narration of both.",
            "At least three fifths of the narration of one.",
            "A passage of at least sixteen words of narration.",
            "Quotations alone: no sign that one was taken from the other.",
        ),
    ),
    terms.LinkType: (
        "What one statement does to another.",
        (
            "Says the same on another occasion.",
            "Replies to it.",
            "Says that it is not so.",
            "Puts something else in its place.",
            "Takes back what the same speaker said.",
        ),
    ),
    terms.ClaimLinkType: (
        "How one claim stands to another.",
        (
            "Both cannot be so.",
            "Says the same of less, or more exactly.",
            "Says the same in other words.",
        ),
    ),
    terms.SaidBasis: (
        "Where the bounds of an utterance's time come from.",
        (
            "From the words of a report.",
            "Only from the day on which a report was published: it was said then or before.",
            "There are none: no report tells the time, and none is dated.",
        ),
    ),
    terms.Origin: (
        "Where an item of metadata was found, the one that outranks all others first.",
        (
            "A named person corrected it.",
            "It was given by whoever took the document in.",
            "From the table of documents that lies beside the files.",
            "From the block that opens a file.",
            "From structured data within a page.",
            "From a meta element, a link or a time element of a page.",
            "From the dateline.",
            "From the byline.",
            "From elsewhere in the text.",
            "Told by software from the text, as a language is.",
        ),
    ),
    terms.Item: (
        "What may be known about a document.",
        (
            "Its headline.",
            "The outlet that published it.",
            "Who speaks in it in its own name.",
            "The agency that supplied its text.",
            "Who is named as writing it.",
            "The place and date that open it.",
            "When it was published.",
            "When it was last changed.",
            "The language it is written in.",
            "Its canonical address.",
            "Where an archive keeps a copy.",
            "When an archive made that copy.",
            "What it was made from.",
            "Where it says that it first appeared.",
            "The address that it gives as its source.",
            "The name under which it was taken in with others.",
            "The terms under which it may be used.",
        ),
    ),
    terms.Decision: (
        "What a person may decide about a record.",
        (
            "It stands, and counts as checked.",
            "It does not stand; it is kept, and counts no more.",
            "An earlier decision is taken back, as if it had not been.",
            "An item of a document's metadata is corrected.",
            "Somebody else said it than was read.",
            "It is quoted otherwise than was read.",
            "It was said, or happened, at another time than was read.",
            "Other words of the document are what was said.",
            "Two members are one.",
            "Two members are not one.",
            "One statement repeats, answers, disputes, corrects or retracts another.",
            "A statement affirms, denies or questions a claim.",
            "A person reviewed a claim, and signs what they found.",
            "The text of a document is removed, with every quotation of it; its hash remains.",
        ),
    ),
}


def of(enumeration: type[Enum], about: str, meanings: tuple[str, ...]) -> Any:
    """The GraphQL enum of a Python one, with a description for it and for each value."""
    told = dict(zip(enumeration, meanings, strict=True))
    describe: Callable[[Any], str] = lambda value: about if value is None else told[value]  # noqa: E731
    return graphene.Enum.from_enum(enumeration, description=describe)


ENUMS: Final[dict[str, Any]] = {listed.__name__: of(listed, *words) for listed, words in WORDS.items()}
"""The GraphQL enums by the names of the enumerations."""


class OrderDirection(Enum):
    """Which way a list runs."""

    ASC = "ascending"
    DESC = "descending"


REVIEW: Final = of(
    Review,
    "Whether a person has checked what software read.",
    (
        "Read by software, not checked by a person.",
        "A person accepted it.",
        "A person rejected it; it counts no more.",
        "A person set something of it, or joined, parted or linked it.",
    ),
)
CITATION_STYLE: Final = of(
    CitationStyle,
    "How a citation is written.",
    (
        "A line of plain text.",
        "The same in Markdown, with the title as a link.",
        "An entry for BibTeX and biblatex.",
        "A record for reference managers.",
        "A list of one item for citation processors, as JSON text.",
    ),
)
ORDER_DIRECTION: Final = of(
    OrderDirection,
    "Which way a list runs.",
    ("From early to late, from A to Z.", "From late to early, from Z to A."),
)
