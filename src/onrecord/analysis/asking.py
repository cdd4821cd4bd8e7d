"""Kinds of open questions. They stand alone, so that a command can name them without loading what answers."""

from enum import StrEnum


class Asking(StrEnum):
    """Kinds of questions, in the order in which equals are asked."""

    CONTESTED = "contested"
    LOST = "lost"
    SPEAKER = "speaker"
    SAME = "same"
    LINK = "link"
    SECOND_HAND = "second-hand"
    SCOPE = "scope"
