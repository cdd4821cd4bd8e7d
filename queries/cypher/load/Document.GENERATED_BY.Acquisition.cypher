// load_document_generated_by_acquisition(rows): joins each Document to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
