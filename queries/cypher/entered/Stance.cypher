// entered_stance(ids): when activities recorded these Stance nodes.
UNWIND $ids AS id
MATCH (n:Stance {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
