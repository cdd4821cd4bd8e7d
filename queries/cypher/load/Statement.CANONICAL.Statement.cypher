// load_statement_canonical_statement(rows): joins each Statement to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Statement {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:CANONICAL]->(b)
