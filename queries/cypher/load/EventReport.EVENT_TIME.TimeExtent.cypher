// load_event_report_event_time_time_extent(rows): joins each EventReport to the TimeExtent it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:TimeExtent {id: row.target})
MERGE (a)-[:EVENT_TIME]->(b)
