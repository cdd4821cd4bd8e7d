// load_non_statement_in_document_document(rows): joins each NonStatement to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:NonStatement {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:IN_DOCUMENT]->(b)
