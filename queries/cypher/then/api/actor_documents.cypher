// then_actor_documents(ids, low, low_id, size, at): for each of these actors a page of the documents that it published, issued
// or supplied, by day, as of then.
MATCH (of:Actor)<-[:CANONICAL]-(m:ActorThen)-[:OF]->(:Actor)<-[:PUBLISHED_BY|ISSUED_BY|SUPPLIED_BY]-(d:DocumentThen)
WHERE of.id IN $ids AND m.since <= $at AND m.until > $at AND d.since <= $at AND d.until > $at
WITH DISTINCT of.id AS of, d.of AS id, coalesce(d.publishedEarliest, '9999') + '/' + coalesce(d.publishedLatest, '9999') AS sort
WHERE $low IS NULL OR sort > $low OR (sort = $low AND id > $low_id)
WITH of, id, sort ORDER BY sort, id
WITH of, collect({id: id, sort: sort}) AS found
UNWIND found[0..$size] AS row
RETURN of, row.id AS id, row.sort AS sort
