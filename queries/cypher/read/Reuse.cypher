// read_reuse(ids): the Reuse nodes with these ids, each with what it points at.
MATCH (n:Reuse)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
