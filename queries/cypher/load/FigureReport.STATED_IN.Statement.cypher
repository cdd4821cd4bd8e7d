// load_figure_report_stated_in_statement(rows): joins each FigureReport to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:FigureReport {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:STATED_IN]->(b)
