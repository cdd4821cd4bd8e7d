"""What the four kinds of member share: each is shown by the head of its cluster, and stays when nothing speaks of it."""

from typing import Any, Final

import graphene

from .fields import value

_REPORTS: Final = {"Statement": "report", "Actor": "reference", "Event": "event_report", "Figure": "figure_report"}

MEMBER: Final[dict[str, Any]] = {
    "is_current": value(
        graphene.Boolean,
        "Whether a current reading of a document speaks of it. An id once printed resolves for ever, also when a newer reading"
        " no longer finds it: then everything else here is null or empty.",
        lambda member, _: bool(getattr(member, _REPORTS[type(member).__name__])),
    )
}
"""The fields of every member, beside those of its own."""
