// entered_snapshot(ids): when activities recorded these Snapshot nodes.
UNWIND $ids AS id
MATCH (n:Snapshot {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
