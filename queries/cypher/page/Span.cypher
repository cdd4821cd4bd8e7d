// page_span(after, size): the next Span nodes in the order of their ids, each with what it
// points at.
MATCH (n:Span)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
