// then_speaker_statements(ids, second_hand, collective, proposed, low, low_id, size, at): for each of these actors a page of
// what was on record as their words, by day.
MATCH (of:Actor)<-[:SAID_BY]-(s:StatementThen)
WHERE of.id IN $ids AND s.since <= $at AND s.until > $at
  AND (NOT coalesce(s.secondHand, false) OR $second_hand) AND (NOT coalesce(s.collective, false) OR $collective)
  AND (NOT coalesce(s.proposed, false) OR $proposed)
WITH DISTINCT of.id AS of, s.of AS id, coalesce(s.saidEarliest, '9999') + '/' + coalesce(s.saidLatest, '9999') AS sort
WHERE $low IS NULL OR sort > $low OR (sort = $low AND id > $low_id)
WITH of, id, sort ORDER BY sort, id
WITH of, collect({id: id, sort: sort}) AS found
UNWIND found[0..$size] AS row
RETURN of, row.id AS id, row.sort AS sort
