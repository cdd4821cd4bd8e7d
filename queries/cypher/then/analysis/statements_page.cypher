// then_statements_page(after, size, at): the next statements that were shown then, in the order of ids, heads and members alike.
MATCH (v:StatementThen)
WHERE v.of > $after AND v.since <= $at AND v.until > $at
RETURN v.of AS id
ORDER BY v.of
LIMIT $size
