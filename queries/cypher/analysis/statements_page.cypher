// statements_page(after, size): the next statements in the order of ids, heads and members alike.
MATCH (s:Statement)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY s.id
LIMIT $size
