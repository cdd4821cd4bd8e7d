// figures(): every number that a current reading gives for something that its words name.
MATCH (f:Figure)-[:FIGURE_REPORT]->(r:FigureReport)
WHERE r.measured IS NOT NULL
RETURN r.id AS id, r.measured AS measured
ORDER BY id
