// entered_document(ids): when activities recorded these Document nodes.
UNWIND $ids AS id
MATCH (n:Document {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
