// page_acquisition(after, size): the next Acquisition nodes in the order of their ids, each with what it
// points at.
MATCH (n:Acquisition)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
