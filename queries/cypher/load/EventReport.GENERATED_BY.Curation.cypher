// load_event_report_generated_by_curation(rows): joins each EventReport to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:EventReport {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
