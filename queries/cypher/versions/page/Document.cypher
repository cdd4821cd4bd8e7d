// page_version_document(low, high): versions of Document nodes, by ids from low up to high, and what they show.
MATCH (v:DocumentThen)
WHERE v.id >= $low AND v.id < $high
RETURN properties(v) AS properties, [(v)-[r]->(m) | [type(r), m.id]] AS relationships
ORDER BY v.id
