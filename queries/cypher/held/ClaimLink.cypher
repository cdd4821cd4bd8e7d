// held_claim_link(ids): which of these ClaimLink nodes there are.
MATCH (n:ClaimLink)
WHERE n.id IN $ids
RETURN n.id AS id
