// entered_event_report(ids): when activities recorded these EventReport nodes.
UNWIND $ids AS id
MATCH (n:EventReport {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
