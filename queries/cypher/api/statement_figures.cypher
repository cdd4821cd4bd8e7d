// statement_figures(ids): the figures that current readings find given in the statements under these heads.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:STATED_IN]-(:FigureReport)<-[:FIGURE_REPORT]-(f:Figure)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, f.id AS id
ORDER BY of, id
