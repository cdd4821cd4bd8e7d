// entered_event_report(ids): when activities recorded these EventReport nodes.
MATCH (n:EventReport)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
