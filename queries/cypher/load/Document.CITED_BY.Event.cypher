// load_document_cited_by_event(rows): joins each Document to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:CITED_BY]->(b)
