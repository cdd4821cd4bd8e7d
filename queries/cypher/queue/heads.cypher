// heads(ids): under which head each of these members stands.
UNWIND $ids AS id
MATCH (m:Statement {id: id})-[:CANONICAL]->(h:Statement)
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Actor {id: id})-[:CANONICAL]->(h:Actor)
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Event {id: id})-[:CANONICAL]->(h:Event)
RETURN m.id AS id, h.id AS head
UNION
UNWIND $ids AS id
MATCH (m:Claim {id: id})-[:CANONICAL]->(h:Claim)
RETURN m.id AS id, h.id AS head
