// page_naming(low, high): the Naming nodes with ids from low up to high, each with what it points at.
MATCH (n:Naming)
WHERE n.id >= $low AND n.id < $high
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY n.id
