// read_naming(ids): the Naming nodes with these ids, each with what it points at.
MATCH (n:Naming)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
