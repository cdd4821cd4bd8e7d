// then_without_scope(at): every number given then for something that its words name, of which they tell neither whom or what it
// counts, nor where, nor for which time; and whether anything was ever decided about it.
MATCH (f:FigureThen)-[:FIGURE_REPORT]->(r:FigureReport)
WHERE f.since <= $at AND f.until > $at
  AND r.measured IS NOT NULL AND r.population IS NULL AND NOT EXISTS { (r)-[:FIGURE_PLACE]->(:Place) }
  AND NOT EXISTS { (r)-[:REFERENCE_PERIOD|AS_OF]->(:TimeExtent) }
RETURN r.id AS id, f.of AS head, EXISTS { (r)<-[:USED]-(:Curation) } AS touched
