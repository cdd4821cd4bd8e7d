// then_actors_count(clauses, facets, at): how many the same clauses let through as of then.
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
RETURN count(a) AS total
