// then_actor_documents_count(ids, at): how many of them there were.
MATCH (of:Actor)<-[:CANONICAL]-(m:ActorThen)-[:OF]->(:Actor)<-[:PUBLISHED_BY|ISSUED_BY|SUPPLIED_BY]-(d:DocumentThen)
WHERE of.id IN $ids AND m.since <= $at AND m.until > $at AND d.since <= $at AND d.until > $at
RETURN of.id AS of, count(DISTINCT d) AS total
