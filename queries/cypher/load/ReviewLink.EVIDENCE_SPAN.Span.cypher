// load_review_link_evidence_span_span(rows): joins each ReviewLink to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ReviewLink {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:EVIDENCE_SPAN]->(b)
