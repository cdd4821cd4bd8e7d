// load_curation_used_statement_link(rows): joins each Curation to the StatementLink it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:StatementLink {id: row.target})
MERGE (a)-[:USED]->(b)
