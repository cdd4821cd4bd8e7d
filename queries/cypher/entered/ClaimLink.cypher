// entered_claim_link(ids): when activities recorded these ClaimLink nodes.
UNWIND $ids AS id
MATCH (n:ClaimLink {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
