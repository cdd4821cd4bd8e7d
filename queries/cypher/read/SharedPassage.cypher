// read_shared_passage(ids): the SharedPassage nodes with these ids, each with what it points at.
MATCH (n:SharedPassage)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
