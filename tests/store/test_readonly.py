"""The first guard around a user's query: what only reads passes, what does more is refused, however it is dressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.errors import QueryRefused
from onrecord.store.readonly import WRITING, require_reading

_GAPS = st.sampled_from([" ", "\n", "\t", "/* */", "/* ' */", "// x\n", "/**/"])


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Create {set: 1})-[:DELETE]->(m) WHERE m.merge = $drop RETURN n.set AS `set`, {remove: 1} AS x",
        "MATCH (n) WHERE n.title CONTAINS 'CREATE (x)' RETURN n // SET n.x = 1",
        'RETURN "it\'s /* not */ a \\" DELETE" AS text /* MERGE (n) */',
        "MATCH (`load`) RETURN `load`",
        "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS degree } RETURN degree",
        "CALL db.index.fulltext.queryNodes('search', 'x') YIELD node RETURN node",
        "OPTIONAL MATCH (start)-[:SAID_BY]->(end) RETURN created, settings, deleted.at",
        "SHOW INDEXES",
        "",
    ],
)
def test_reading_passes(text: str) -> None:
    require_reading(text)


@pytest.mark.parametrize(
    "text",
    [
        "create (n)",
        "MATCH (n) WITH n\nSET n.x = 1",
        "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
        "RETURN 1.CREATE (n)",
        "RETURN '' AS x CREATE (n)",
        "RETURN '\\\\' CREATE (n) //'",
        "RETURN 1 /* */CREATE (n)",
        "// a comment\rCREATE (n)",
        "CALL apoc.load.json('file:///x')",
        "CALL `db`.labels()",
        "LOAD CSV FROM 'file:///x' AS row RETURN row",
        "USE system SHOW USERS",
        "\\u0043REATE (n)",
        "RETURN '\\u0027 LOAD CSV FROM \\u0027file:///x' AS x",
    ],
)
def test_more_than_reading_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused):
        require_reading(text)


@pytest.mark.parametrize("text", ["RETURN 'open", 'RETURN "open', "RETURN `open", "RETURN 1 /* open"])
def test_what_has_no_end_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused, match="stray"):
        require_reading(text)


@given(word=st.sampled_from(sorted(WRITING)), upper=st.booleans(), before=_GAPS, after=_GAPS)
def test_a_writing_word_is_found_between_any_gaps(word: str, upper: bool, before: str, after: str) -> None:
    with pytest.raises(QueryRefused):
        require_reading(f"MATCH (n){before}{word.upper() if upper else word}{after}(n)")


@given(st.text().filter(lambda text: "\\" not in text))
def test_what_stands_in_a_string_a_comment_or_backticks_is_no_clause(text: str) -> None:
    string = text.replace("'", "")
    comment = text.replace("*/", "")
    name = text.replace("`", "``")
    require_reading(f"RETURN '{string}' AS `{name}` /*{comment} */")
