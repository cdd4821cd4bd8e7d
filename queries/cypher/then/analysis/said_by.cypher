// then_said_by(actors, collection, at): the statements of these actors then, first-hand and with a speaker that is known; of one
// collection where that is not null.
MATCH (h:Actor)<-[:SAID_BY]-(s:StatementThen)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors AND s.secondHand = false AND s.proposed = false AND s.since <= $at AND s.until > $at
  AND ($collection IS NULL OR EXISTS {
    MATCH (d)<-[:OF]-(w:DocumentThen)
    WHERE w.since <= $at AND w.until > $at AND w.collection = $collection
  })
RETURN DISTINCT s.of AS id
ORDER BY id
