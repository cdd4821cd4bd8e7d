// entered_statement_link(ids): when activities recorded these StatementLink nodes.
UNWIND $ids AS id
MATCH (n:StatementLink {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
