// actors_count(clauses, facets): how many the same clauses let through.
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
RETURN count(a) AS total
