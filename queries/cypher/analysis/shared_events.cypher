// shared_events(a, b, collection): the events in which actors of both sides take part; of one collection where that is
// not null.
MATCH (h:Actor)<-[:INVOLVES]-(e:Event)-[:INVOLVES]->(g:Actor)
WHERE h.id IN $a AND g.id IN $b
MATCH (e)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(d:Document)
WHERE $collection IS NULL OR d.collection = $collection
RETURN DISTINCT e.id AS id
ORDER BY id
