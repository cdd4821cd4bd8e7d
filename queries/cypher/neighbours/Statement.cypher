// neighbours_statement(ids): every Statement that shares a cluster with one of these, or may come to share it
// because a rule judged them the same or a person decided about them.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Statement)
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
UNWIND $ids AS id
MATCH (m:Statement {id: id})-[:CANONICAL]->(:Statement)<-[:CANONICAL]-(n:Statement)
RETURN DISTINCT n.id AS id
