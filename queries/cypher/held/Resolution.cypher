// held_resolution(ids): which of these Resolution nodes there are.
MATCH (n:Resolution)
WHERE n.id IN $ids
RETURN n.id AS id
