// empty_figure_report(rows): puts what is left of each FigureReport in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:FigureReport {id: row.id})
SET n = row.properties
