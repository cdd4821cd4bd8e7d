// without_scope(): every number given for something that its words name, of which they tell neither whom or what it counts, nor
// where, nor for which time; and whether anything was ever decided about it.
MATCH (f:Figure)-[:FIGURE_REPORT]->(r:FigureReport)
WHERE r.measured IS NOT NULL AND r.population IS NULL AND NOT EXISTS { (r)-[:FIGURE_PLACE]->(:Place) }
  AND NOT EXISTS { (r)-[:REFERENCE_PERIOD|AS_OF]->(:TimeExtent) }
RETURN r.id AS id, f.id AS head, EXISTS { (r)<-[:USED]-(:Curation) } AS touched
