// held_place(ids): which of these Place nodes there are.
MATCH (n:Place)
WHERE n.id IN $ids
RETURN n.id AS id
