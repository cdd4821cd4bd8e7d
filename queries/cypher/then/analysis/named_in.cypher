// then_named_in(statements, actors, at): which of these actors were mentioned within the words of which of these statements.
MATCH (s:StatementThen)-[:REPORT]->(a:Attestation)-[:CONTENT_SPAN]->(c:Span)-[:SPAN_OF]->(t:Snapshot)
WHERE s.of IN $statements AND s.since <= $at AND s.until > $at
MATCH (a)-[:IN_DOCUMENT]->(d:Document)<-[:IN_DOCUMENT]-(f:ActorReference)-[:REFERS_TO]->(:Actor)<-[:OF]-(v:ActorThen)-[:CANONICAL]->(h:Actor)
WHERE h.id IN $actors AND v.since <= $at AND v.until > $at
MATCH (f)-[:GENERATED_BY]->(x:Extraction)
WHERE x.recordedAt <= datetime($at)
MATCH (f)-[:MENTION]->(m:Span)-[:SPAN_OF]->(t)
WHERE c.start <= m.start AND m.end <= c.end
RETURN DISTINCT s.of AS statement, h.id AS actor
ORDER BY statement, actor
