"""The judgement layer: what pairs of members are. Pure, monotone, and always naming members, which never move."""

from dataclasses import dataclass
from typing import Final

from .ids import mint
from .members import Member, naming_actor_id
from .record import Reading, Record
from .terms import ActorType, ClaimLinkType, JudgementKind, LinkType, Modality, Polarity, TextRelation


@dataclass(frozen=True, kw_only=True)
class Judgement(Record):
    """That two members are the same, are different, or are proposed to be the same; by a rule of some version.

    Its id is derived from rule, version, kind and the two members, sorted. `level` (1 to 3) is the strength of *same*: a
    contested cluster is cut at higher levels. `reason` says in words why; it is a function of the pair.
    """

    PREFIX = "ju"

    rule: str
    rule_version: str
    judgement_kind: JudgementKind
    left: str
    right: str
    level: int = 1
    reason: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two members, sorted."""
        return self.left, self.right

    @classmethod
    def of(
        cls, rule: str, version: str, kind: JudgementKind, pair: tuple[str, str], *, level: int = 1, reason: str = ""
    ) -> "Judgement":
        """The judgement of a rule on two different members, in either order."""
        left, right = sorted(pair)
        if left == right:
            raise ValueError(f"{left} cannot be judged against itself")
        identifier = mint(cls.PREFIX, rule, version, kind, left, right)
        return cls(
            id=identifier, rule=rule, rule_version=version, judgement_kind=kind, left=left, right=right,
            level=level, reason=reason,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Naming(Reading):
    """A name as printed, whoever bears it, with the kind and the state of its bearer.

    It stands for an actor of its own (`naming_actor_id`), against which the references of all documents are judged: so the
    judgements on a state that every document names grow with the documents, not with their square.
    """

    PREFIX = "nm"

    naming_of: str
    actor_type: ActorType
    name: str
    country_code: str | None = None

    @classmethod
    def of(cls, name: str, actor_type: ActorType, country_code: str | None) -> "Naming":
        """The naming of whoever is of this kind and state and bears this name."""
        identifier = naming_actor_id(name, actor_type, country_code)
        return cls(naming_of=identifier, actor_type=actor_type, name=name, country_code=country_code)


@dataclass(frozen=True, kw_only=True)
class Bearing(Reading):
    """That one document's actor bears a name, and so is the actor that it stands for."""

    PREFIX = "be"

    rule: str
    rule_version: str
    bearer: str
    bears: str
    reason: str

    @property
    def pair(self) -> tuple[str, str]:
        """The two actors, sorted."""
        return (self.bearer, self.bears) if self.bearer < self.bears else (self.bears, self.bearer)


@dataclass(frozen=True, kw_only=True)
class Reuse(Record):
    """That two texts share passages, and how much of either. Its id is derived from rule, version and the two, sorted.

    It tells no direction: which was first, only their own words can say.
    """

    PREFIX = "ru"

    rule: str
    rule_version: str
    relation: TextRelation
    one_text: str
    other_text: str

    @classmethod
    def of(cls, rule: str, version: str, relation: TextRelation, pair: tuple[str, str]) -> "Reuse":
        """What a rule found of two different texts, in either order."""
        one, other = sorted(pair)
        identifier = mint(cls.PREFIX, rule, version, one, other)
        return cls(id=identifier, rule=rule, rule_version=version, relation=relation, one_text=one, other_text=other)


@dataclass(frozen=True, kw_only=True)
class SharedPassage(Reading):
    """Words that two texts share, with their places in both; `narration_words` stand outside quotation marks in both."""

    PREFIX = "sh"

    passage_of: str
    in_one: str
    in_other: str
    shared_words: int
    narration_words: int


@dataclass(frozen=True, kw_only=True)
class StatementLink(Reading):
    """That one statement repeats, answers, disputes, corrects or retracts another; `proposed` where no rule is sure of it."""

    PREFIX = "sl"

    rule: str
    rule_version: str
    link_type: LinkType
    link_from: str
    link_to: str
    reason: str
    evidence_span: tuple[str, ...] = ()
    proposed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Claim(Member):
    """What is asserted, and several people may affirm or deny: always somebody's words, or a curator's.

    The same words may claim different things (*the accusation*), so the id of a claim in a statement's words is derived from
    that statement too: that two claims are one is for rules on a pair of them, or for a person, to say. Then the one with the
    least id is the head. `stance` is the picture's: the stances on it that stand now.
    """

    PREFIX = "cl"

    claim_text: str
    language: str | None = None
    stance: tuple[str, ...] = ()

    @classmethod
    def of(cls, statement: str, text: str, language: str | None) -> "Claim":
        """What a statement affirms or denies, in its own words."""
        return cls(id=mint(cls.PREFIX, statement, text, language), claim_text=text, language=language)


@dataclass(frozen=True, kw_only=True)
class Stance(Reading):
    """That a statement affirms, denies or questions a claim, in some mood; by a rule of some version, or a person."""

    PREFIX = "sc"

    stance_of: str
    towards: str
    polarity: Polarity
    modality: Modality
    rule: str
    rule_version: str
    evidence_span: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClaimLink(Reading):
    """That one claim contradicts, narrows or rephrases another."""

    PREFIX = "ck"

    claim_link_type: ClaimLinkType
    claim_from: str
    claim_to: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """What is counted: the thing and the statistic. Figures compare only within one measure."""

    PREFIX = "me"

    measured: str
    statistic: str


STRONGEST: Final = 3
"""The highest level of a judgement."""
