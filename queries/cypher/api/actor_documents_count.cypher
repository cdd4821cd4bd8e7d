// actor_documents_count(ids): how many of them there are.
MATCH (of:Actor)<-[:CANONICAL]-(:Actor)<-[:PUBLISHED_BY|ISSUED_BY|SUPPLIED_BY]-(d:Document)
WHERE of.id IN $ids
RETURN of.id AS of, count(DISTINCT d) AS total
