// then_participations(ids, at): who takes part in the events under these heads, by readings that were current then: those
// that the extraction made which made one of the head's reports.
MATCH (h:EventThen)-[:EVENT_REPORT]->(:EventReport)-[:GENERATED_BY]->(x:Extraction)
WHERE h.of IN $ids AND h.since <= $at AND h.until > $at AND x.recordedAt <= datetime($at)
MATCH (h)-[:OF]->(head:Event)
MATCH (head)<-[:CANONICAL]-(v:EventThen)
WHERE v.since <= $at AND v.until > $at
MATCH (v)-[:OF]->(:Event)<-[:PARTICIPATION_IN]-(p:Participation)-[:GENERATED_BY]->(x)
RETURN DISTINCT head.id AS of, p.id AS id
ORDER BY of, id
