// load_statement_link_link_from_statement(rows): joins each StatementLink to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:StatementLink {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:LINK_FROM]->(b)
