// neighbours_statement(ids): every Statement that shares a cluster with one of these, or may come to share it
// because a rule judged them the same or a person decided about them.
MATCH (m:Statement)<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Statement)
WHERE m.id IN $ids
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
MATCH (m:Statement)-[:CANONICAL]->(:Statement)<-[:CANONICAL]-(n:Statement)
WHERE m.id IN $ids
RETURN DISTINCT n.id AS id
