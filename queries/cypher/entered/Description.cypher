// entered_description(ids): when activities recorded these Description nodes.
UNWIND $ids AS id
MATCH (n:Description {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
