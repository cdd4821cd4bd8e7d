// read_claim_link(ids): the ClaimLink nodes with these ids, each with what it points at.
MATCH (n:ClaimLink)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
