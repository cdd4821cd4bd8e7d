// entered_span(ids): when activities recorded these Span nodes.
UNWIND $ids AS id
MATCH (n:Span {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
