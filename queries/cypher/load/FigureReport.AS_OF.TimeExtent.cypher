// load_figure_report_as_of_time_extent(rows): joins each FigureReport to the TimeExtent it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:TimeExtent {id: row.target})
MERGE (a)-[:AS_OF]->(b)
