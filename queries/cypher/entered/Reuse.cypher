// entered_reuse(ids): when activities recorded these Reuse nodes.
UNWIND $ids AS id
MATCH (n:Reuse {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
