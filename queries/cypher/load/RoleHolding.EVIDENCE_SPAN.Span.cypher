// load_role_holding_evidence_span_span(rows): joins each RoleHolding to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:RoleHolding {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:EVIDENCE_SPAN]->(b)
