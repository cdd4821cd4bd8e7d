// reports_of(statement): every report of a statement, with how it quotes, whom it names, and the agency it was supplied
// by.
MATCH (:Statement {id: $statement})-[:CANONICAL]->(s:Statement)-[:REPORT]->(a:Attestation)-[:IN_DOCUMENT]->(d:Document)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(outlet:Actor)
OPTIONAL MATCH (d)-[:SUPPLIED_BY]->(:Actor)-[:CANONICAL]->(agency:Actor)
RETURN d.published AS published, outlet.name AS outlet, agency.name AS agency, a.kind AS kind,
       a.speakerStatus AS speakerStatus, a.id AS report
ORDER BY published, outlet, report
