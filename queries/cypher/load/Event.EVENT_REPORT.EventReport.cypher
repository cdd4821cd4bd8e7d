// load_event_event_report_event_report(rows): joins each Event to the EventReport it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:EventReport {id: row.target})
MERGE (a)-[:EVENT_REPORT]->(b)
