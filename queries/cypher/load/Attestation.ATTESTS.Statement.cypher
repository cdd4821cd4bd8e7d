// load_attestation_attests_statement(rows): joins each Attestation to the Statement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Statement {id: row.target})
MERGE (a)-[:ATTESTS]->(b)
