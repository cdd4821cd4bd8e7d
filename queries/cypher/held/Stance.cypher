// held_stance(ids): which of these Stance nodes there are.
MATCH (n:Stance)
WHERE n.id IN $ids
RETURN n.id AS id
