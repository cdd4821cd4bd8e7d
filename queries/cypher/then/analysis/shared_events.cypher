// then_shared_events(a, b, collection, at): the events in which actors of both sides took part; of one collection where that is
// not null.
MATCH (h:Actor)<-[:INVOLVES]-(e:EventThen)-[:INVOLVES]->(g:Actor)
WHERE h.id IN $a AND g.id IN $b AND e.since <= $at AND e.until > $at
MATCH (e)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(d:Document)
WHERE $collection IS NULL OR EXISTS {
  MATCH (d)<-[:OF]-(w:DocumentThen)
  WHERE w.since <= $at AND w.until > $at AND w.collection = $collection
}
RETURN DISTINCT e.of AS id
ORDER BY id
