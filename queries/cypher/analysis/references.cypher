// references(ids): what documents now say of whoever stands under these heads.
MATCH (h:Actor)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(f:ActorReference)
WHERE h.id IN $ids
RETURN DISTINCT f.id AS id
