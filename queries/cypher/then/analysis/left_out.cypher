// then_left_out(actors, collection, at): how many statements of these actors were told by others only then, and of how many they
// were only perhaps the speakers; of one collection where that is not null.
MATCH (h:Actor)<-[:SAID_BY]-(s:StatementThen)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors AND (s.secondHand = true OR s.proposed = true) AND s.since <= $at AND s.until > $at
  AND ($collection IS NULL OR EXISTS {
    MATCH (d)<-[:OF]-(w:DocumentThen)
    WHERE w.since <= $at AND w.until > $at AND w.collection = $collection
  })
WITH DISTINCT s
RETURN sum(CASE WHEN s.secondHand = true THEN 1 ELSE 0 END) AS secondHand,
  sum(CASE WHEN s.secondHand = true THEN 0 ELSE 1 END) AS proposed
