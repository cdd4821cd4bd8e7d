// entered_attestation(ids): when activities recorded these Attestation nodes.
MATCH (n:Attestation)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
