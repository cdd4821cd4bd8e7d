// put_version_statement(rows): adds a version of the picture of each Statement; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Statement {id: row.of})
CREATE (v:StatementThen)-[:OF]->(n)
SET v = row.properties
