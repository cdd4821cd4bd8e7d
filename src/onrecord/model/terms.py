"""The controlled lists: every value that a coded field may hold.

The same words stand in the ontology (SKOS concepts, by ``skos:notation``), in the store, in GraphQL (as enums) and in
what ``onrecord extract`` prints; a test holds them together.
"""

from enum import StrEnum


class Kind(StrEnum):
    """How much of a statement's content stands in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """The speaker's attitude towards the content as it is written."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    QUESTIONS = "questions"


class Modality(StrEnum):
    """In what mood the content is put forward."""

    ASSERTED = "asserted"
    PREDICTED = "predicted"
    POSSIBLE = "possible"
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"


class Translation(StrEnum):
    """Whether words quoted are a translation of those spoken, as far as the document shows."""

    STATED = "stated"
    PROBABLE = "probable"


class SpeakerStatus(StrEnum):
    """How a speaker is known: named by the source's own words, resolved by a rule, only proposed (never counted), or decided
    by a person.
    """

    STATED = "stated"
    INFERRED = "inferred"
    PROPOSED = "proposed"
    DECIDED = "decided"


class ActorType(StrEnum):
    """What an actor is."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    STATE = "State"
    OUTLET = "Outlet"
    UNNAMED_GROUP = "UnnamedGroup"


class RoleStatus(StrEnum):
    """How a holder stands to a post at the time of the document."""

    CURRENT = "current"
    FORMER = "former"
    INTERIM = "interim"
    ACTING = "acting"
    CANDIDATE = "candidate"
    THEN = "then"


class Precision(StrEnum):
    """How finely a time is told."""

    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    PART_OF_MONTH = "part-of-month"
    WEEK = "week"
    DAY = "day"
    PART_OF_DAY = "part-of-day"
    TIME = "time"
    UNKNOWN = "unknown"


class Anchor(StrEnum):
    """What a relative time was counted from."""

    PUBLICATION = "publication"
    DATELINE = "dateline"
    TEXT = "text"
    NONE = "none"


class Comparator(StrEnum):
    """How a number stands to the quantity: exactly, about, at least, at most, more than, less than, between."""

    EQ = "eq"
    ABOUT = "about"
    GE = "ge"
    LE = "le"
    GT = "gt"
    LT = "lt"
    RANGE = "range"


class Direction(StrEnum):
    """Which way a change goes."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Nature(StrEnum):
    """What kind of number it is: a level, a change of one, a share of a whole, a rate per something."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    RATE = "rate"


class EventType(StrEnum):
    """What kind of thing happened or is planned."""

    MEETING = "meeting"
    DECLARATION = "declaration"
    DEPLOYMENT = "deployment"
    ELECTION = "election"
    VISIT = "visit"
    AGREEMENT = "agreement"
    INCIDENT = "incident"
    DEPORTATION = "deportation"
    PROTEST = "protest"
    OTHER = "other"


class EventStatus(StrEnum):
    """Whether the document tells an event as past, going on, planned, or only under a condition."""

    PAST = "past"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CONDITIONAL = "conditional"


class JudgementKind(StrEnum):
    """What a judgement says of two members. Proposed ones cluster nothing until a person accepts them.

    *Fills* is said of documents: the one is cited and not held, and is the other, if no other fits.
    """

    SAME = "same"
    DIFFERENT = "different"
    PROPOSED = "proposed"
    FILLS = "fills"


class TextRelation(StrEnum):
    """How much of their narration two texts share. Quotations that both have are no sign that one was taken from the other."""

    SAME = "same"
    CUT = "cut"
    PARTIAL = "partial"
    QUOTES_ONLY = "quotesOnly"


class LinkType(StrEnum):
    """What one statement does to another."""

    REPEATS = "repeats"
    ANSWERS = "answers"
    DISPUTES = "disputes"
    CORRECTS = "corrects"
    RETRACTS = "retracts"


class ClaimLinkType(StrEnum):
    """How one claim stands to another."""

    CONTRADICTS = "contradicts"
    NARROWS = "narrows"
    REPHRASES = "rephrases"


class SaidBasis(StrEnum):
    """Where the bounds of an utterance's time come from: the words, or only the day a report was published."""

    STATED = "stated"
    ON_OR_BEFORE = "onOrBefore"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where an item of metadata came from, the one that outranks all others first."""

    CURATOR = "curator"
    OPTION = "option"
    MANIFEST = "manifest"
    FRONT_MATTER = "frontMatter"
    JSON_LD = "jsonLd"
    META = "meta"
    DATELINE = "dateline"
    BYLINE = "byline"
    TEXT = "text"
    DETECTED = "detected"


class Item(StrEnum):
    """The items of metadata that a document may be described by."""

    TITLE = "title"
    OUTLET = "outlet"
    ISSUER = "issuer"
    AGENCY = "agency"
    AUTHOR = "author"
    DATELINE = "dateline"
    PUBLISHED = "published"
    MODIFIED = "modified"
    LANGUAGE = "language"
    URL = "url"
    ARCHIVE_URL = "archiveUrl"
    CAPTURED = "captured"
    ORIGINAL = "original"
    ORIGINAL_OUTLET = "originalOutlet"
    SOURCE_LINK = "sourceLink"
    COLLECTION = "collection"
    LICENCE = "licence"


class Decision(StrEnum):
    """What a person may decide about a record."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNDO = "undo"
    DESCRIBE = "describe"
    SET_SPEAKER = "set-speaker"
    SET_KIND = "set-kind"
    SET_DATE = "set-date"
    SET_SPAN = "set-span"
    SAME = "same"
    DIFFERENT = "different"
    LINK = "link"
    STANCE = "stance"
    REVIEW = "review"
    WITHDRAW = "withdraw"
