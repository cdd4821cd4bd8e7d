// then_figures(at): every number that a reading that was current then gives for something that its words name.
MATCH (f:FigureThen)-[:FIGURE_REPORT]->(r:FigureReport)
WHERE f.since <= $at AND f.until > $at AND r.measured IS NOT NULL
RETURN r.id AS id, r.measured AS measured
ORDER BY id
