// neighbours_actor(ids): every Actor that may share a cluster with one of these, because a rule
// judged them the same, a person decided about them, or one bears the name that the other stands for. Whoever
// else bears a name follows it, and is left out.
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Actor)
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:BEARER]-(:Bearing)-[:BEARS]->(n:Actor)
RETURN DISTINCT n.id AS id
