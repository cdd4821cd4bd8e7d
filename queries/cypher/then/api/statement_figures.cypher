// then_statement_figures(ids, at): the figures that readings
// which were current then find given in the statements that stood under these heads.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:STATED_IN]-(:FigureReport)<-[:FIGURE_REPORT]-(e:FigureThen)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at AND e.since <= $at AND e.until > $at
RETURN DISTINCT head.id AS of, e.of AS id
ORDER BY of, id
