// statement_events(ids): the events that current readings find told in the statements under these heads.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:STATED_IN]-(:EventReport)<-[:EVENT_REPORT]-(e:Event)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, e.id AS id
ORDER BY of, id
