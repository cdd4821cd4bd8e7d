// held_statement(ids): which of these Statement nodes there are.
MATCH (n:Statement)
WHERE n.id IN $ids
RETURN n.id AS id
