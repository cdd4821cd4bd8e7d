// read_curator(ids): the Curator nodes with these ids, each with what it points at.
MATCH (n:Curator)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
