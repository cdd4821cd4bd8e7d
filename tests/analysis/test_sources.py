"""What is shown around quoted words: whole words, on one line."""

import pytest

from onrecord.analysis.sources import Quoted, within
from onrecord.model import Snapshot

TEXT = "The Commission counted them at the gate.\nIn April about 1,200 trucks crossed at Quebrada Honda and the lower bridge."


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("1,200", "at the gate. In April about [1,200] trucks crossed at Quebrada"),
        ("The", "[The] Commission counted them at the"),
        ("bridge", "Quebrada Honda and the lower [bridge]."),
    ],
)
def test_it_begins_and_ends_with_a_word(words: str, shown: str) -> None:
    at = TEXT.index(words)
    span = Snapshot.of("an invented document", TEXT).span(at, at + len(words))
    assert within(Quoted(span.id, span.start, span.end, span.exact, span.prefix, span.suffix)) == shown
