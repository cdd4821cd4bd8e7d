// entered_post(ids): when activities recorded these Post nodes.
UNWIND $ids AS id
MATCH (n:Post {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
