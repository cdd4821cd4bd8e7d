// entered_naming(ids): when activities recorded these Naming nodes.
UNWIND $ids AS id
MATCH (n:Naming {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
