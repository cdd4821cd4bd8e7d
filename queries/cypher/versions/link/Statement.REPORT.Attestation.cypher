// link_version_statement_report_attestation(rows): joins versions of a Statement to the Attestation
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:StatementThen {id: row.source})
MATCH (n:Attestation {id: row.target})
CREATE (v)-[:REPORT]->(n)
