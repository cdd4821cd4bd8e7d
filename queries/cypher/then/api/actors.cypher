// then_actors(clauses, facets, by, open, low, low_id, high, high_id, up, size, at): a page of actors that readings which
// were current then name, with their sort values. Of the clauses one must hold; of a clause every test; facets names what
// they test.
MATCH (a:ActorThen)-[:OF]->(h:Actor)
WHERE a.since <= $at AND a.until > $at AND a.actorType IS NOT NULL
WITH a, h,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {of: a.of}) WHERE x.since <= $at AND x.until > $at RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'document' IN $facets THEN [(h)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document) WHERE m.since <= $at AND m.until > $at | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(h)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen) WHERE m.since <= $at AND m.until > $at AND d.since <= $at AND d.until > $at | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'actorType' THEN a.actorType IN test.values
  WHEN 'country' THEN a.countryCode IN test.values
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
WITH a.of AS id, CASE $by WHEN 'country' THEN coalesce(a.countryCode, $open) + '/' + coalesce(a.name, $open)
  ELSE coalesce(a.name, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
