// load_document_cited_by_claim(rows): joins each Document to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:CITED_BY]->(b)
