// entered_statement(ids): when activities recorded these Statement nodes.
UNWIND $ids AS id
MATCH (n:Statement {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
