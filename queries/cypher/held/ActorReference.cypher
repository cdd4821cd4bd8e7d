// held_actor_reference(ids): which of these ActorReference nodes there are.
MATCH (n:ActorReference)
WHERE n.id IN $ids
RETURN n.id AS id
