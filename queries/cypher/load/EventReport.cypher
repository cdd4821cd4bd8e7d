// load_event_report(rows): adds each EventReport that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:EventReport {id: row.id})
ON CREATE SET n += row.properties
