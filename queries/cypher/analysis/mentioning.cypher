// mentioning(actors): the documents that mention one of these actors.
MATCH (h:Actor)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(f:ActorReference)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors
RETURN DISTINCT d.id AS id
