// load_event_report_reports_event_event(rows): joins each EventReport to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:REPORTS_EVENT]->(b)
