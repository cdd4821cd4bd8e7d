// load_statement_said_by_actor(rows): joins each Statement to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Statement {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:SAID_BY]->(b)
