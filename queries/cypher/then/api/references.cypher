// then_api_references(ids, at): what documents said then of whoever stood under these heads.
MATCH (head:Actor)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(f:ActorReference)
WHERE head.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT head.id AS of, f.id AS id
ORDER BY of, id
