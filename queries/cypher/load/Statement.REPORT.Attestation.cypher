// load_statement_report_attestation(rows): joins each Statement to the Attestation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Statement {id: row.source})
MATCH (b:Attestation {id: row.target})
MERGE (a)-[:REPORT]->(b)
