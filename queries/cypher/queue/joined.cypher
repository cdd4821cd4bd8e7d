// joined(ids): what holds each of these members together with another, or keeps it apart, by rules or by persons; of statements
// also whether both are said by one, without whom no rule joins them.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:Statement)
WHERE j.judgementKind <> 'proposed' OR EXISTS { (j)<-[:USED]-(:Curation) }
WITH DISTINCT j, n, [(m)-[:CANONICAL]->(:Statement)-[:SAID_BY]->(p:Actor) | p.id] AS mine,
  [(n)-[:CANONICAL]->(:Statement)-[:SAID_BY]->(q:Actor) | q.id] AS theirs
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
