// load_event_report_event_place_place(rows): joins each EventReport to the Place it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[:EVENT_PLACE]->(b)
