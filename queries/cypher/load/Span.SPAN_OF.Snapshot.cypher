// load_span_span_of_snapshot(rows): joins each Span to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Span {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:SPAN_OF]->(b)
