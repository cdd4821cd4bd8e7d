// load_event_report_corrects_event_report(rows): joins each EventReport to the EventReport it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:EventReport {id: row.target})
MERGE (a)-[:CORRECTS]->(b)
