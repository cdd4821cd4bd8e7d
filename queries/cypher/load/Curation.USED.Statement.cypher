// load_curation_used_statement(rows): joins each Curation to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:USED]->(b)
