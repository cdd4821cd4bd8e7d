// page_version_actor(low, high): versions of Actor nodes, by ids from low up to high, and what they show.
MATCH (v:ActorThen)
WHERE v.id >= $low AND v.id < $high
RETURN properties(v) AS properties, [(v)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY v.id
