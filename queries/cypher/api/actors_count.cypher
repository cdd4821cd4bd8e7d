// actors_count(clauses, facets): how many the same clauses let through.
MATCH (a:Actor)
WHERE a.actorType IS NOT NULL
OPTIONAL MATCH (x:Searchable) WHERE x.id = CASE WHEN 'text' IN $facets THEN a.id END
WITH a, ' ' + coalesce(x.searchText, '') + ' ' AS text,
  CASE WHEN 'document' IN $facets THEN [(a)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(a)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document) | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'actorType' THEN a.actorType IN test.values
  WHEN 'country' THEN a.countryCode IN test.values
  WHEN 'text' THEN all(word IN test.values WHERE text CONTAINS word)
  END, false)))
RETURN count(a) AS total
