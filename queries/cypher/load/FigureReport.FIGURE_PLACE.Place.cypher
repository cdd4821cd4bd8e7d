// load_figure_report_figure_place_place(rows): joins each FigureReport to the Place it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[:FIGURE_PLACE]->(b)
