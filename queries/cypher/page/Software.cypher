// page_software(after, size): the next Software nodes in the order of their ids, each with what it
// points at.
MATCH (n:Software)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
