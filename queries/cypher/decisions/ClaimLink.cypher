// decisions_claim_link(ids): every decision about one of these ClaimLink nodes.
UNWIND $ids AS id
MATCH (n:ClaimLink {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
