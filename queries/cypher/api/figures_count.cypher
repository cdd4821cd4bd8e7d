// figures_count(clauses, facets): how many the same clauses let through.
MATCH (f:Figure)
WHERE EXISTS { (f)-[:FIGURE_REPORT]->(:FigureReport) }
OPTIONAL MATCH (x:Searchable) WHERE x.id = CASE WHEN 'text' IN $facets THEN f.id END
WITH f, ' ' + coalesce(x.searchText, '') + ' ' AS text,
  CASE WHEN 'document' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document) | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'unit' THEN f.unit IN test.values
  WHEN 'text' THEN all(word IN test.values WHERE text CONTAINS word)
  END, false)))
RETURN count(f) AS total
