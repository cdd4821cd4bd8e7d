// entered_figure(ids): when activities recorded these Figure nodes.
UNWIND $ids AS id
MATCH (n:Figure {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
