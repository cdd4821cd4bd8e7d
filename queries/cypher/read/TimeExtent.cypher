// read_time_extent(ids): the TimeExtent nodes with these ids, each with what it points at.
MATCH (n:TimeExtent)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
