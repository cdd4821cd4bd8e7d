// then_figures_count(clauses, facets, at): how many the same clauses let through as of then.
MATCH (f:FigureThen)
WHERE f.since <= $at AND f.until > $at AND EXISTS { (f)-[:FIGURE_REPORT]->(:FigureReport) }
WITH f,
  CASE WHEN 'text' IN $facets THEN COLLECT {
    MATCH (x:Searchable {of: f.of}) WHERE x.since <= $at AND x.until > $at RETURN ' ' + x.searchText + ' '
  } ELSE [] END AS texts,
  CASE WHEN 'document' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document) | d.id] ELSE [] END AS documents,
  CASE WHEN 'collection' IN $facets THEN [(f)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen) WHERE d.since <= $at AND d.until > $at | d.collection] ELSE [] END AS collections
WHERE any(clause IN $clauses WHERE all(test IN clause WHERE test.wanted = coalesce(CASE test.on
  WHEN 'document' THEN any(value IN documents WHERE value IN test.values)
  WHEN 'collection' THEN any(value IN collections WHERE value IN test.values)
  WHEN 'unit' THEN f.unit IN test.values
  WHEN 'text' THEN any(text IN texts WHERE all(word IN test.values WHERE text CONTAINS word))
  END, false)))
RETURN count(f) AS total
