// then_statement_events(ids, at): the events that readings
// which were current then find told in the statements that stood under these heads.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:STATED_IN]-(:EventReport)<-[:EVENT_REPORT]-(e:EventThen)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at AND e.since <= $at AND e.until > $at
RETURN DISTINCT head.id AS of, e.of AS id
ORDER BY of, id
