// load_description_describes_document(rows): joins each Description to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Description {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:DESCRIBES]->(b)
