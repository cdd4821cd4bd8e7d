// read_stance(ids): the Stance nodes with these ids, each with what it points at.
MATCH (n:Stance)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
