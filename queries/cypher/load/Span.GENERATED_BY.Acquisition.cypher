// load_span_generated_by_acquisition(rows): joins each Span to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Span {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
