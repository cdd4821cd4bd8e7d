// read_resolution(ids): the Resolution nodes with these ids, each with what it points at.
MATCH (n:Resolution)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
