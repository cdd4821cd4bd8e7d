// load_curation_used_document(rows): joins each Curation to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:USED]->(b)
