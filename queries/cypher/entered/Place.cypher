// entered_place(ids): when activities recorded these Place nodes.
UNWIND $ids AS id
MATCH (n:Place {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
