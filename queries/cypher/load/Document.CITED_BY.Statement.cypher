// load_document_cited_by_statement(rows): joins each Document to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:CITED_BY]->(b)
