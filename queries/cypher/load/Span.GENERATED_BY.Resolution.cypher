// load_span_generated_by_resolution(rows): joins each Span to the Resolution it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Span {id: row.source})
MATCH (b:Resolution {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
