// named(ids): by which references documents name each of these actors now, or bear each of these names; of many, those with the least
// ids.
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:REFERENCE]->(f:ActorReference)
RETURN DISTINCT id AS of, f.id AS reference
UNION
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)-[:REFERENCE]->(f:ActorReference)
RETURN DISTINCT id AS of, f.id AS reference
