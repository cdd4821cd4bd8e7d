// held_attestation(ids): which of these Attestation nodes there are.
MATCH (n:Attestation)
WHERE n.id IN $ids
RETURN n.id AS id
