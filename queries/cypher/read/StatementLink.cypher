// read_statement_link(ids): the StatementLink nodes with these ids, each with what it points at.
MATCH (n:StatementLink)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
