// neighbours_claim(ids): every Claim that shares a cluster with one of these, or may come to share it
// because a rule judged them the same or a person decided about them.
UNWIND $ids AS id
MATCH (m:Claim {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Claim)
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
UNWIND $ids AS id
MATCH (m:Claim {id: id})-[:CANONICAL]->(:Claim)<-[:CANONICAL]-(n:Claim)
RETURN DISTINCT n.id AS id
