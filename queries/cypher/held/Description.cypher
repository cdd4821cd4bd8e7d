// held_description(ids): which of these Description nodes there are.
MATCH (n:Description)
WHERE n.id IN $ids
RETURN n.id AS id
