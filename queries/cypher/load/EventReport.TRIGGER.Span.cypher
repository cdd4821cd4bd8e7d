// load_event_report_trigger_span(rows): joins each EventReport to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:TRIGGER]->(b)
