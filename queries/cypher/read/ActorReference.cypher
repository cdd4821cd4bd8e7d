// read_actor_reference(ids): the ActorReference nodes with these ids, each with what it points at.
MATCH (n:ActorReference)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
