// link_version_figure_figure_report_figure_report(rows): joins versions of a Figure to the FigureReport
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:FigureThen {id: row.source})
MATCH (n:FigureReport {id: row.target})
CREATE (v)-[:FIGURE_REPORT]->(n)
