// then_named(ids, at): by which references documents named each of these actors then, or bore each of these names.
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:OF]-(v:ActorThen)-[:REFERENCE]->(f:ActorReference)
WHERE v.since <= $at AND v.until > $at
RETURN DISTINCT id AS of, f.id AS reference
UNION
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:BEARS]-(:Bearing)-[:BEARER]->(:Actor)<-[:OF]-(v:ActorThen)-[:REFERENCE]->(f:ActorReference)
WHERE v.since <= $at AND v.until > $at
RETURN DISTINCT id AS of, f.id AS reference
