// load_attestation_in_document_document(rows): joins each Attestation to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:IN_DOCUMENT]->(b)
