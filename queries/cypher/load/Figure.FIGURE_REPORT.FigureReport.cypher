// load_figure_figure_report_figure_report(rows): joins each Figure to the FigureReport it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Figure {id: row.source})
MATCH (b:FigureReport {id: row.target})
MERGE (a)-[:FIGURE_REPORT]->(b)
