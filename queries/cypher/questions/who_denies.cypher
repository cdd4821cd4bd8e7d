// who_denies(collection): what somebody denies, by the words of the source; of one collection.
MATCH (s:Statement)-[:REPORT]->(a:Attestation {polarity: 'denies'})-[:IN_DOCUMENT]->(d:Document {collection: $collection})
MATCH (s)-[:SAID_BY]->(speaker:Actor)
RETURN DISTINCT speaker.name AS speaker, s.text AS words, d.published AS published, s.id AS statement
ORDER BY published, statement, speaker
