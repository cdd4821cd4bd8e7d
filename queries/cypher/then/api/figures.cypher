// then_figures(clauses, facets, by, open, low, low_id, high, high_id, up, size, at): a page of figures that readings which
// were current then give, with their sort values. Of the clauses one must hold; of a clause every test; facets names what
// they test.
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
WITH f.of AS id, CASE $by WHEN 'unit' THEN coalesce(f.unit, $open) + '/' + coalesce(f.measured, $open)
  ELSE coalesce(f.measured, $open) END AS sort
WHERE ($low IS NULL OR sort > $low OR (sort = $low AND id > $low_id))
  AND ($high IS NULL OR sort < $high OR (sort = $high AND id < $high_id))
RETURN id, sort
ORDER BY CASE WHEN $up THEN sort END, CASE WHEN $up THEN id END,
  CASE WHEN NOT $up THEN sort END DESC, CASE WHEN NOT $up THEN id END DESC
LIMIT $size
