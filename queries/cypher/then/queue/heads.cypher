// then_heads(ids, at): under which head each of these members stood.
UNWIND $ids AS id
MATCH (m:Statement {id: id})<-[:OF]-(v:StatementThen)-[:CANONICAL]->(h:Statement)
WHERE v.since <= $at AND v.until > $at
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:OF]-(v:ActorThen)-[:CANONICAL]->(h:Actor)
WHERE v.since <= $at AND v.until > $at
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Event {id: id})<-[:OF]-(v:EventThen)-[:CANONICAL]->(h:Event)
WHERE v.since <= $at AND v.until > $at
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Claim {id: id})<-[:OF]-(v:ClaimThen)-[:CANONICAL]->(h:Claim)
WHERE v.since <= $at AND v.until > $at
RETURN m.id AS id, h.id AS head
