// load_attestation_antecedent_span_span(rows): joins each Attestation to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Attestation {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:ANTECEDENT_SPAN]->(b)
