// read_event_report(ids): the EventReport nodes with these ids, each with what it points at.
MATCH (n:EventReport)
WHERE n.id IN $ids
RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships
