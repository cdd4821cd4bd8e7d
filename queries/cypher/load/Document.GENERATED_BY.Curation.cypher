// load_document_generated_by_curation(rows): joins each Document to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
