// entered_claim(ids): when activities recorded these Claim nodes.
UNWIND $ids AS id
MATCH (n:Claim {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
