// read_measure(ids): the Measure nodes with these ids, each with what it points at.
MATCH (n:Measure)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
