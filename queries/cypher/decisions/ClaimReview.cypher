// decisions_claim_review(ids): every decision about one of these ClaimReview nodes.
UNWIND $ids AS id
MATCH (n:ClaimReview {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
