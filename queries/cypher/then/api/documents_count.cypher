// then_documents_count(clauses, facets, at): how many the same clauses let through as of then.
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
RETURN count(p) AS total
