// then_documents(clauses, facets, by, open, low, low_id, high, high_id, up, size, at): a page of documents held then, with
// their sort values. Of the clauses one must hold; of a clause every test; facets names what they test.
MATCH (p:Document)-[:GENERATED_BY]->(g)
WHERE g.recordedAt <= datetime($at) AND NOT (p)<-[:IN_DOCUMENT]-(:ClaimReview)
WITH DISTINCT p
OPTIONAL MATCH (p)<-[:OF]-(d:DocumentThen)
WHERE d.since <= $at AND d.until > $at
WITH d, p,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {of: p.id}) WHERE x.since <= $at AND x.until > $at RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'outlet' IN $facets THEN [(p)<-[:OF]-(v:DocumentThen)-[:PUBLISHED_BY]->(:Actor)<-[:OF]-(a:ActorThen)-[:CANONICAL]->(o:Actor) WHERE v.since <= $at AND v.until > $at AND a.since <= $at AND a.until > $at | o.id] ELSE [] END AS outlets,
  CASE WHEN 'issuer' IN $facets THEN [(p)<-[:OF]-(v:DocumentThen)-[:ISSUED_BY]->(:Actor)<-[:OF]-(a:ActorThen)-[:CANONICAL]->(o:Actor) WHERE v.since <= $at AND v.until > $at AND a.since <= $at AND a.until > $at | o.id] ELSE [] END AS issuers,
  CASE WHEN 'agency' IN $facets THEN [(p)<-[:OF]-(v:DocumentThen)-[:SUPPLIED_BY]->(:Actor)<-[:OF]-(a:ActorThen)-[:CANONICAL]->(o:Actor) WHERE v.since <= $at AND v.until > $at AND a.since <= $at AND a.until > $at | o.id] ELSE [] END AS agencies
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
  WHEN 'isStub' THEN p.isStub
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
WITH p.id AS id, CASE $by WHEN 'title' THEN coalesce(d.title, p.stubName, $open)
  ELSE coalesce(d.publishedEarliest, $open) + '/' + coalesce(d.publishedLatest, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
