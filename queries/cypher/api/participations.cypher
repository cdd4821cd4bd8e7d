// api_participations(ids): who takes part in the events under these heads, by current readings: those that the
// extraction made which made one of the head's reports.
MATCH (head:Event)-[:EVENT_REPORT]->(:EventReport)-[:GENERATED_BY]->(x:Extraction)
WHERE head.id IN $ids
MATCH (head)<-[:CANONICAL]-(:Event)<-[:PARTICIPATION_IN]-(p:Participation)-[:GENERATED_BY]->(x)
RETURN DISTINCT head.id AS of, p.id AS id
ORDER BY of, id
