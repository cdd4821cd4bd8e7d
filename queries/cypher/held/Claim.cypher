// held_claim(ids): which of these Claim nodes there are.
MATCH (n:Claim)
WHERE n.id IN $ids
RETURN n.id AS id
