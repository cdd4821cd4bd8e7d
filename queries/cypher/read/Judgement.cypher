// read_judgement(ids): the Judgement nodes with these ids, each with what it points at.
MATCH (n:Judgement)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
