// then_document_statements(ids, low, low_id, size, at): for each of these documents a page of what readings that were current then
// find said in it, by day.
MATCH (of:Document)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:StatementThen)
WHERE of.id IN $ids AND s.since <= $at AND s.until > $at
WITH DISTINCT of.id AS of, s.of AS id, coalesce(s.saidEarliest, '9999') + '/' + coalesce(s.saidLatest, '9999') AS sort
WHERE $low IS NULL OR sort > $low OR (sort = $low AND id > $low_id)
WITH of, id, sort ORDER BY sort, id
WITH of, collect({id: id, sort: sort}) AS found
UNWIND found[0..$size] AS row
RETURN of, row.id AS id, row.sort AS sort
