// link_version_statement_canonical_statement(rows): joins versions of a Statement to the Statement
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:StatementThen {id: row.source})
MATCH (n:Statement {id: row.target})
CREATE (v)-[:CANONICAL]->(n)
