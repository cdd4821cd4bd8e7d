// load_figure_report_reports_figure_figure(rows): joins each FigureReport to the Figure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Figure {id: row.target})
MERGE (a)-[:REPORTS_FIGURE]->(b)
