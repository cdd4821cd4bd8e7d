// read_curation(ids): the Curation nodes with these ids, each with what it points at.
MATCH (n:Curation)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
