// entered_bearing(ids): when activities recorded these Bearing nodes.
UNWIND $ids AS id
MATCH (n:Bearing {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
