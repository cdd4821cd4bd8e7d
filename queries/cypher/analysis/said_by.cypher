// said_by(actors, collection): the statements of these actors, first-hand and with a speaker that is known; of one collection
// where that is not null.
MATCH (h:Actor)<-[:SAID_BY]-(s:Statement)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors AND s.secondHand = false AND s.proposed = false
  AND ($collection IS NULL OR d.collection = $collection)
RETURN DISTINCT s.id AS id
ORDER BY id
