// load_curation_used_non_statement(rows): joins each Curation to the NonStatement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:NonStatement {id: row.target})
MERGE (a)-[:USED]->(b)
