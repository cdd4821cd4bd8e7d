// then_speaker_statements_count(ids, second_hand, collective, proposed, at): how many of them there were.
MATCH (of:Actor)<-[:SAID_BY]-(s:StatementThen)
WHERE of.id IN $ids AND s.since <= $at AND s.until > $at
  AND (NOT coalesce(s.secondHand, false) OR $second_hand) AND (NOT coalesce(s.collective, false) OR $collective)
  AND (NOT coalesce(s.proposed, false) OR $proposed)
RETURN of.id AS of, count(DISTINCT s) AS total
