// entered_claim(ids): when activities recorded these Claim nodes.
MATCH (n:Claim)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
