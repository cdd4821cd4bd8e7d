// load_curation_used_event_report(rows): joins each Curation to the EventReport it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:EventReport {id: row.target})
MERGE (a)-[:USED]->(b)
