// actors(clauses, facets, by, open, low, low_id, high, high_id, up, size): a page of actors that current readings
// name, with their sort values. Of the clauses one must hold; of a clause every test; facets names what they test.
MATCH (a:Actor)
WHERE a.actorType IS NOT NULL
WITH a,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {id: a.id}) RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'document' IN $facets THEN [(a)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(a)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document) | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'actorType' THEN a.actorType IN test.values
  WHEN 'country' THEN a.countryCode IN test.values
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
WITH a.id AS id, CASE $by WHEN 'country' THEN coalesce(a.countryCode, $open) + '/' + coalesce(a.name, $open)
  ELSE coalesce(a.name, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
