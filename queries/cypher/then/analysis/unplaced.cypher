// then_unplaced(states, placed, collection, at): people and bodies that speak first-hand in documents that mentioned one of these
// states, and of which no document had printed a state: the ones in placed are left out; of one collection where that is not null.
MATCH (g:Actor)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document)
WHERE g.id IN $states AND m.since <= $at AND m.until > $at
  AND ($collection IS NULL OR EXISTS {
    MATCH (d)<-[:OF]-(w:DocumentThen)
    WHERE w.since <= $at AND w.until > $at AND w.collection = $collection
  })
WITH DISTINCT d
MATCH (d)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:StatementThen)-[:SAID_BY]->(h:Actor)<-[:OF]-(v:ActorThen)
WHERE v.actorType IN ['Person', 'Organization'] AND v.countryCode IS NULL AND s.secondHand = false AND s.proposed = false
  AND NOT h.id IN $placed AND s.since <= $at AND s.until > $at AND v.since <= $at AND v.until > $at
OPTIONAL MATCH (h)<-[:CANONICAL]-(x:ActorThen)-[:OF]->(:Actor)<-[:HOLDER]-(r:RoleHolding)-[:HELD_POST]->(p:Post)
WHERE x.since <= $at AND x.until > $at AND EXISTS {
  MATCH (r)-[:GENERATED_BY]->(e)
  WHERE e.recordedAt <= datetime($at)
}
WITH h, v, count(DISTINCT s) AS statements, collect(DISTINCT p.countryCode) AS codes
WHERE size(codes) = 0
RETURN h.id AS actor, v.name AS name, statements
ORDER BY h.id
