// speaker_statements_count(ids, second_hand, collective, proposed): how many of them there are.
MATCH (of:Actor)<-[:SAID_BY]-(s:Statement)
WHERE of.id IN $ids
  AND (NOT coalesce(s.secondHand, false) OR $second_hand) AND (NOT coalesce(s.collective, false) OR $collective)
  AND (NOT coalesce(s.proposed, false) OR $proposed)
RETURN of.id AS of, count(DISTINCT s) AS total
