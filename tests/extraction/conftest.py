"""What a text says, in the shape in which tests like to ask for it. All people and outlets here are fictional."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from onrecord.extraction import Findings, extract, line
from onrecord.model import Snapshot
from onrecord.model.terms import Item

DOCUMENT = "do-aaaaaaaaaaaaaaaaaaaaaaaaaa"


@dataclass(frozen=True)
class Read:
    """One text, read: as `onrecord extract` prints it, and as records."""

    text: str
    snapshot: Snapshot
    findings: Findings
    data: dict[str, Any]

    def words(self, ranges: list[list[int]]) -> str:
        return " … ".join(self.text[a:b] for a, b in ranges)

    def names(self, ids: list[str]) -> list[str]:
        held = {a["id"]: a["name"] for a in self.data["actors"]}
        return [held[i] for i in ids]

    @property
    def statements(self) -> list[tuple[list[str], str, str]]:
        """Speakers, cue and content of each statement."""
        return [(self.names(a["speakers"]), self.words(a["cue"]), self.words(a["content"])) for a in self.data["attributions"]]

    @property
    def only(self) -> dict[str, Any]:
        """The one statement there is."""
        (statement,) = self.data["attributions"]
        return statement

    @property
    def roles(self) -> list[tuple[str, str, str | None, str]]:
        """Holder, post, jurisdiction, status."""
        return [(self.names([r["holder"]])[0], r["post"], r["jurisdiction"], r["status"]) for r in self.data["roles"]]

    def kind_of(self, name: str) -> str:
        return next(a["type"] for a in self.data["actors"] if a["name"] == name)


def reading(text: str, items: Mapping[Item, str] | None = None, language: str | None = None) -> Read:
    snapshot = Snapshot.of(DOCUMENT, text)
    findings = extract(snapshot, items or {}, language=language)
    return Read(text, snapshot, findings, line("text", snapshot, items or {}, findings))


@pytest.fixture(scope="session")
def read() -> Callable[..., Read]:
    return reading


@pytest.fixture(scope="session")
def read_spanish() -> Callable[..., Read]:
    return partial(reading, language="es")
