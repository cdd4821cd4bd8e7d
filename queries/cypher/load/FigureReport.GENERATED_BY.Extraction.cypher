// load_figure_report_generated_by_extraction(rows): joins each FigureReport to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
