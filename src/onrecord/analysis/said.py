"""When a statement was said, to lay it beside others: by its words, or in the week up to the publication that dates it."""

from collections.abc import Iterable

from onrecord.model import Attestation, Document, Statement
from onrecord.model.terms import SaidBasis
from onrecord.resolve.when import news_window

from .capacity import Said
from .gathering import Gathered


def said_of(statement: Statement, reports: Iterable[Attestation], among: Gathered) -> Said:
    """When it was said; what its publication alone bounds, in the week up to it, unless words tell of another time."""
    given = list(reports)
    documents = frozenset(r.in_document for r in given)
    earliest, latest = civil(statement.said_earliest), civil(statement.said_latest)
    stated = statement.said_basis is SaidBasis.STATED
    if statement.said_basis is SaidBasis.ON_OR_BEFORE and latest and not any(r.said_at for r in given):
        published = [d for i in sorted(documents) if (d := among.get(Document, i)) and civil(d.published_latest) == latest]
        first = min((d.published_earliest[:10] for d in published if d.published_earliest), default=latest)
        earliest = news_window(first)
    return Said(earliest, latest, documents, stated)


def civil(moment: str | None) -> str | None:
    """The civil day of a moment, if any."""
    return moment[:10] if moment else None
