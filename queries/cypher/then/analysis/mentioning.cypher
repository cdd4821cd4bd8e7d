// then_mentioning(actors, at): the documents that mentioned one of these actors.
MATCH (h:Actor)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(f:ActorReference)-[:IN_DOCUMENT]->(d:Document)
WHERE h.id IN $actors AND m.since <= $at AND m.until > $at
RETURN DISTINCT d.id AS id
