// page_participation(after, size): the next Participation nodes in the order of their ids, each with what it
// points at.
MATCH (n:Participation)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
