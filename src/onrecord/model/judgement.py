"""The judgement layer: what pairs of members are. Pure, monotone, and always naming members, which never move."""

from dataclasses import dataclass
from typing import Final

from .ids import mint
from .record import Reading, Record
from .terms import ClaimLinkType, JudgementKind, LinkType, Modality, Polarity


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
class StatementLink(Reading):
    """That one statement repeats, answers, disputes, corrects or retracts another."""

    PREFIX = "sl"

    rule: str
    rule_version: str
    link_type: LinkType
    link_from: str
    link_to: str
    reason: str
    evidence_span: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Claim(Record):
    """What is asserted, and several people may affirm or deny: always somebody's words, or a curator's."""

    PREFIX = "cl"

    claim_text: str
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Stance(Reading):
    """That a statement affirms, denies or questions a claim, in some mood."""

    PREFIX = "sc"

    stance_of: str
    towards: str
    polarity: Polarity
    modality: Modality
    rule: str
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
