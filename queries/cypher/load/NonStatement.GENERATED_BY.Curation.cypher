// load_non_statement_generated_by_curation(rows): joins each NonStatement to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:NonStatement {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
