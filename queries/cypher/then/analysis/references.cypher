// then_references(ids, at): what documents said then of whoever stood under these heads.
MATCH (h:Actor)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(f:ActorReference)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT f.id AS id
