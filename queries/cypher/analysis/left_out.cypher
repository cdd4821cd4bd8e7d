// left_out(actors, collection): how many statements of these actors are told by others only, and of how many they are only perhaps
// the speakers; of one collection where that is not null.
MATCH (h:Actor)<-[:SAID_BY]-(s:Statement)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors AND (s.secondHand = true OR s.proposed = true) AND ($collection IS NULL OR d.collection = $collection)
WITH DISTINCT s
RETURN sum(CASE WHEN s.secondHand = true THEN 1 ELSE 0 END) AS secondHand,
  sum(CASE WHEN s.secondHand = true THEN 0 ELSE 1 END) AS proposed
