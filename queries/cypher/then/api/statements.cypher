// then_statements(clauses, facets, second_hand, collective, proposed, by, open, low, low_id, high, high_id, up, size, at): a
// page of statements that readings which were current then report, with their sort values. Of the clauses one must hold; of
// a clause every test; facets names what they test.
MATCH (s:StatementThen)
WHERE s.since <= $at AND s.until > $at AND s.kind IS NOT NULL
WITH s,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {of: s.of}) WHERE x.since <= $at AND x.until > $at RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'speaker' IN $facets THEN [(s)-[:SAID_BY]->(a:Actor) | a.id] ELSE [] END AS speakers,
  CASE WHEN 'outlet' IN $facets THEN [(s)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen)-[:PUBLISHED_BY]->(:Actor)<-[:OF]-(a:ActorThen)-[:CANONICAL]->(o:Actor) WHERE d.since <= $at AND d.until > $at AND a.since <= $at AND a.until > $at | o.id] ELSE [] END AS outlets,
  CASE WHEN 'document' IN $facets THEN [(s)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(s)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen) WHERE d.since <= $at AND d.until > $at | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'speaker' THEN any(value IN speakers WHERE value IN test.values)
    AND (NOT coalesce(s.secondHand, false) OR $second_hand) AND (NOT coalesce(s.collective, false) OR $collective)
    AND (NOT coalesce(s.proposed, false) OR $proposed)
  WHEN 'outlet' THEN any(value IN outlets WHERE value IN test.values)
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'kind' THEN s.kind IN test.values
  WHEN 'language' THEN s.language IN test.values
  WHEN 'said' THEN NOT (s.saidEarliest IS NULL AND s.saidLatest IS NULL)
    AND (test.last IS NULL OR s.saidEarliest IS NULL OR left(s.saidEarliest, 10) <= test.last)
    AND (test.first IS NULL OR s.saidLatest IS NULL OR left(s.saidLatest, 10) >= test.first)
  WHEN 'secondHand' THEN s.secondHand
  WHEN 'collective' THEN s.collective
  WHEN 'proposed' THEN s.proposed
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
WITH s.of AS id, CASE $by WHEN 'said_latest'
  THEN coalesce(s.saidLatest, $open) + '/' + coalesce(s.saidEarliest, $open)
  ELSE coalesce(s.saidEarliest, $open) + '/' + coalesce(s.saidLatest, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
