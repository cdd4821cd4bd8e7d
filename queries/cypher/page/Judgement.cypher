// page_judgement(after, size): the next Judgement nodes in the order of their ids, each with what it
// points at.
MATCH (n:Judgement)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $size
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
