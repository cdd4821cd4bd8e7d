// who_said_it_first(words): the reports of statements that hold these words, earliest publication first.
MATCH (s:Statement)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document {isStub: false})
WHERE toLower(s.text) CONTAINS toLower($words)
MATCH (s)-[:SAID_BY]->(speaker:Actor)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(outlet:Actor)
RETURN DISTINCT d.published AS published, outlet.name AS outlet, speaker.name AS speaker, d.title AS title, s.id AS statement
ORDER BY published, outlet, statement, speaker
