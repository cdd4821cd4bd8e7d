// entered_non_statement(ids): when activities recorded these NonStatement nodes.
UNWIND $ids AS id
MATCH (n:NonStatement {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
