// load_event_report_in_document_document(rows): joins each EventReport to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:IN_DOCUMENT]->(b)
