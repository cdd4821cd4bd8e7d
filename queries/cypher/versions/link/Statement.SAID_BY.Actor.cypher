// link_version_statement_said_by_actor(rows): joins versions of a Statement to the Actor
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:StatementThen {id: row.source})
MATCH (n:Actor {id: row.target})
CREATE (v)-[:SAID_BY]->(n)
