// load_curation_used_event(rows): joins each Curation to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:USED]->(b)
