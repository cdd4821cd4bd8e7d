// decisions_attestation(ids): every decision about one of these Attestation nodes.
UNWIND $ids AS id
MATCH (n:Attestation {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
