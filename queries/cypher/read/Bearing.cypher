// read_bearing(ids): the Bearing nodes with these ids, each with what it points at.
MATCH (n:Bearing)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
