// held_participation(ids): which of these Participation nodes there are.
MATCH (n:Participation)
WHERE n.id IN $ids
RETURN n.id AS id
