// decisions_claim(ids): every decision about one of these Claim nodes.
UNWIND $ids AS id
MATCH (n:Claim {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
