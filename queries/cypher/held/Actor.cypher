// held_actor(ids): which of these Actor nodes there are.
MATCH (n:Actor)
WHERE n.id IN $ids
RETURN n.id AS id
