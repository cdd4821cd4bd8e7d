// second_hand(collection): statements that are known only through what somebody else said, and who said so.
MATCH (s:Statement {secondHand: true})-[:REPORT]->(a:Attestation)-[:IN_DOCUMENT]->(:Document {collection: $collection})
MATCH (a)-[:HEARSAY_OF]->(:Statement)-[:CANONICAL]->(outer:Statement)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Actor)
OPTIONAL MATCH (outer)-[:SAID_BY]->(by:Actor)
RETURN DISTINCT speaker.name AS speaker, s.text AS words, by.name AS reportedBy, s.id AS statement
ORDER BY statement, speaker, reportedBy
