// then_joined(ids, at): what holds each of these members together with another, or keeps it apart, by rules or by persons; of statements
// also whether both were said by one then, without whom no rule joins them.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Statement)
WHERE j.judgementKind <> 'proposed' OR EXISTS { (j)<-[:USED]-(:Curation) }
WITH DISTINCT m, j, n
MATCH (m)<-[:OF]-(v:StatementThen)-[:CANONICAL]->(h:Statement)
WHERE v.since <= $at AND v.until > $at
MATCH (h)<-[:OF]-(x:StatementThen)
WHERE x.since <= $at AND x.until > $at
MATCH (n)<-[:OF]-(w:StatementThen)-[:CANONICAL]->(k:Statement)
WHERE w.since <= $at AND w.until > $at
MATCH (k)<-[:OF]-(y:StatementThen)
WHERE y.since <= $at AND y.until > $at
WITH DISTINCT j, n, [(x)-[:SAID_BY]->(p:Actor) | p.id] AS mine, [(y)-[:SAID_BY]->(q:Actor) | q.id] AS theirs
RETURN DISTINCT j.id AS id, n.id AS other, any(speaker IN mine WHERE speaker IN theirs) AS together
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Actor)
WHERE j.judgementKind <> 'proposed' OR EXISTS { (j)<-[:USED]-(:Curation) }
RETURN DISTINCT j.id AS id, n.id AS other, true AS together
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:BEARER]-(b:Bearing)-[:BEARS]->(n:Actor)
RETURN DISTINCT b.id AS id, n.id AS other, true AS together
UNION
UNWIND $ids AS id
MATCH (m:Event {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Event)
WHERE j.judgementKind <> 'proposed' OR EXISTS { (j)<-[:USED]-(:Curation) }
RETURN DISTINCT j.id AS id, n.id AS other, true AS together
UNION
UNWIND $ids AS id
MATCH (m:Claim {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Claim)
WHERE j.judgementKind <> 'proposed' OR EXISTS { (j)<-[:USED]-(:Curation) }
RETURN DISTINCT j.id AS id, n.id AS other, true AS together
