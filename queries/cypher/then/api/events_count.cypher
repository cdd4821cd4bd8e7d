// then_events_count(clauses, facets, at): how many the same clauses let through as of then.
MATCH (e:EventThen)
WHERE e.since <= $at AND e.until > $at AND e.eventType IS NOT NULL
WITH e,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {of: e.of}) WHERE x.since <= $at AND x.until > $at RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'involves' IN $facets THEN [(e)-[:INVOLVES]->(a:Actor) | a.id] ELSE [] END AS involves,
  CASE WHEN 'document' IN $facets THEN [(e)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(e)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen) WHERE d.since <= $at AND d.until > $at | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'involves' THEN any(value IN involves WHERE value IN test.values)
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'eventType' THEN e.eventType IN test.values
  WHEN 'eventStatus' THEN e.eventStatus IN test.values
  WHEN 'happened' THEN NOT (e.earliest IS NULL AND e.latest IS NULL)
    AND (test.last IS NULL OR e.earliest IS NULL OR left(e.earliest, 10) <= test.last)
    AND (test.first IS NULL OR e.latest IS NULL OR left(e.latest, 10) >= test.first)
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
RETURN count(e) AS total
