// named_in(statements, actors): which of these actors are mentioned within the words of which of these statements.
MATCH (s:Statement)-[:REPORT]->(a:Attestation)-[:CONTENT_SPAN]->(c:Span)-[:SPAN_OF]->(t:Snapshot)
WHERE s.id IN $statements
MATCH (a)-[:IN_DOCUMENT]->(d:Document)<-[:IN_DOCUMENT]-(f:ActorReference)-[:REFERS_TO]->(:Actor)-[:CANONICAL]->(h:Actor)
WHERE h.id IN $actors
MATCH (f)-[:MENTION]->(m:Span)-[:SPAN_OF]->(t)
WHERE c.start <= m.start AND m.end <= c.end
RETURN DISTINCT s.id AS statement, h.id AS actor
ORDER BY statement, actor
