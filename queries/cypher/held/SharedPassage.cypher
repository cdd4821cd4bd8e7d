// held_shared_passage(ids): which of these SharedPassage nodes there are.
MATCH (n:SharedPassage)
WHERE n.id IN $ids
RETURN n.id AS id
