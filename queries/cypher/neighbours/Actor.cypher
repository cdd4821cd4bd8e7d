// neighbours_actor(ids): every Actor that shares a cluster with one of these, or may come to share it
// because a rule judged them the same or a person decided about them.
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Actor)
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})-[:CANONICAL]->(:Actor)<-[:CANONICAL]-(n:Actor)
RETURN DISTINCT n.id AS id
