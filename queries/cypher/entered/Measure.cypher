// entered_measure(ids): when activities recorded these Measure nodes.
UNWIND $ids AS id
MATCH (n:Measure {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
