// then_shared_events(a, b, collection, at): the events in which actors of both sides took part; of one collection where that is
// not null.
MATCH (h:Actor)<-[:INVOLVES]-(e:EventThen)-[:INVOLVES]->(g:Actor)
WHERE h.id IN $a AND g.id IN $b AND e.since <= $at AND e.until > $at
MATCH (e)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen)
WHERE ($collection IS NULL OR d.collection = $collection) AND d.since <= $at AND d.until > $at
RETURN DISTINCT e.of AS id
ORDER BY id
