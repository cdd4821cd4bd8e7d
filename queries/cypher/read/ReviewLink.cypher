// read_review_link(ids): the ReviewLink nodes with these ids, each with what it points at.
MATCH (n:ReviewLink)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
