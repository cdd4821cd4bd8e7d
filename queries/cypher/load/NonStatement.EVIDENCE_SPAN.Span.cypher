// load_non_statement_evidence_span_span(rows): joins each NonStatement to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:NonStatement {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:EVIDENCE_SPAN]->(b)
