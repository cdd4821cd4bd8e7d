// figures_count(clauses, facets): how many the same clauses let through.
MATCH (f:Figure)
WHERE EXISTS { (f)-[:FIGURE_REPORT]->(:FigureReport) }
WITH f,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {id: f.id}) RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'document' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document) | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'unit' THEN f.unit IN test.values
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
RETURN count(f) AS total
