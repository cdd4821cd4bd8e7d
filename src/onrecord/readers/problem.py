"""What could not be read, and what to do about it: a report beside the articles, never the end of a run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One input that was not read: `source` names the file or address, `place` where in it (or is empty)."""

    source: str
    place: str
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.message}. {self.remedy}"


class Unreadable(Exception):
    """Why something cannot be read; `read` turns it into a Problem."""

    def __init__(self, message: str, remedy: str, place: str = "") -> None:
        super().__init__(message)
        self.message, self.remedy, self.place = message, remedy, place

    def problem(self, source: str) -> Problem:
        """The problem that this is, of a source."""
        return Problem(source, self.place, self.message, self.remedy)
