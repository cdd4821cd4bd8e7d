// neighbours_figure(ids): every Figure that shares a cluster with one of these, or may come to share it
// because a rule judged them the same or a person decided about them.
UNWIND $ids AS id
MATCH (m:Figure {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Figure)
OPTIONAL MATCH (j)<-[:USED]-(c:Curation)
WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL
RETURN DISTINCT n.id AS id
UNION
UNWIND $ids AS id
MATCH (m:Figure {id: id})-[:CANONICAL]->(:Figure)<-[:CANONICAL]-(n:Figure)
RETURN DISTINCT n.id AS id
