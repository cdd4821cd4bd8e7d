// read_non_statement(ids): the NonStatement nodes with these ids, each with what it points at.
MATCH (n:NonStatement)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
