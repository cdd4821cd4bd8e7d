// load_participation_evidence_span_span(rows): joins each Participation to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Participation {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:EVIDENCE_SPAN]->(b)
