// load_span_generated_by_curation(rows): joins each Span to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Span {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
