// follow(rows): puts those who bear a name, and stood with it under one head, under the head that it has now; a row is
// {name, before, now}. Answers who was moved.
UNWIND $rows AS row
MATCH (:Actor {id: row.name})<-[:BEARS]-(:Bearing)-[:BEARER]->(m:Actor)-[c:CANONICAL]->(:Actor {id: row.before})
MATCH (h:Actor {id: row.now})
DELETE c
CREATE (m)-[:CANONICAL]->(h)
RETURN m.id AS id
