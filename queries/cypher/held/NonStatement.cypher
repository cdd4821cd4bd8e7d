// held_non_statement(ids): which of these NonStatement nodes there are.
MATCH (n:NonStatement)
WHERE n.id IN $ids
RETURN n.id AS id
