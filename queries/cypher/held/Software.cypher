// held_software(ids): which of these Software nodes there are.
MATCH (n:Software)
WHERE n.id IN $ids
RETURN n.id AS id
