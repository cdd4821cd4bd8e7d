// api_references(ids): what documents now say of whoever stands under these heads.
MATCH (head:Actor)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(f:ActorReference)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, f.id AS id
ORDER BY of, id
