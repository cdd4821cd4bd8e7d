// documents(clauses, facets, by, open, low, low_id, high, high_id, up, size): a page of documents, with their sort
// values. Of the clauses one must hold; of a clause every test; facets names what they test.
MATCH (d:Document)
WHERE NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
WITH d,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {id: d.id}) RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'outlet' IN $facets THEN [(d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(o:Actor) | o.id] ELSE [] END AS outlets,
  CASE WHEN 'issuer' IN $facets THEN [(d)-[:ISSUED_BY]->(:Actor)-[:CANONICAL]->(o:Actor) | o.id] ELSE [] END AS issuers,
  CASE WHEN 'agency' IN $facets THEN [(d)-[:SUPPLIED_BY]->(:Actor)-[:CANONICAL]->(o:Actor) | o.id] ELSE [] END AS agencies
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'outlet' THEN any(value IN outlets WHERE value IN test.values)
  WHEN 'issuer' THEN any(value IN issuers WHERE value IN test.values)
  WHEN 'agency' THEN any(value IN agencies WHERE value IN test.values)
  WHEN 'collection' THEN d.collection IN test.values
  WHEN 'language' THEN d.language IN test.values
  WHEN 'published' THEN NOT (d.publishedEarliest IS NULL AND d.publishedLatest IS NULL)
    AND (test.last IS NULL OR d.publishedEarliest IS NULL OR left(d.publishedEarliest, 10) <= test.last)
    AND (test.first IS NULL OR d.publishedLatest IS NULL OR left(d.publishedLatest, 10) >= test.first)
  WHEN 'dated' THEN d.publishedEarliest IS NOT NULL OR d.publishedLatest IS NOT NULL
  WHEN 'isStub' THEN d.isStub
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
WITH d.id AS id, CASE $by WHEN 'title' THEN coalesce(d.title, d.stubName, $open)
  ELSE coalesce(d.publishedEarliest, $open) + '/' + coalesce(d.publishedLatest, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
