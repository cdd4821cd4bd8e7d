// load_curation_used_figure_report(rows): joins each Curation to the FigureReport it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:FigureReport {id: row.target})
MERGE (a)-[:USED]->(b)
