// unplaced(states, placed, collection): people and bodies that speak first-hand in documents that mention one of these states, and
// of which no document prints a state: the ones in placed are left out; of one collection where that is not null.
MATCH (g:Actor)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document)
WHERE g.id IN $states AND ($collection IS NULL OR d.collection = $collection)
WITH DISTINCT d
MATCH (d)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:Statement)-[:SAID_BY]->(h:Actor)
WHERE h.actorType IN ['Person', 'Organization'] AND h.countryCode IS NULL AND s.secondHand = false AND s.proposed = false
  AND NOT h.id IN $placed
OPTIONAL MATCH (h)<-[:CANONICAL]-(:Actor)<-[:HOLDER]-(:RoleHolding)-[:HELD_POST]->(p:Post)
WITH h, count(DISTINCT s) AS statements, collect(DISTINCT p.countryCode) AS codes
WHERE size(codes) = 0
RETURN h.id AS actor, h.name AS name, statements
ORDER BY h.id
