// load_event_report_stated_in_statement(rows): joins each EventReport to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:STATED_IN]->(b)
