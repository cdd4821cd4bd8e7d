// load_stance_stance_of_statement(rows): joins each Stance to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Stance {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:STANCE_OF]->(b)
