// held_curator(ids): which of these Curator nodes there are.
MATCH (n:Curator)
WHERE n.id IN $ids
RETURN n.id AS id
