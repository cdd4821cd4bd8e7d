// load_time_extent_read_from_span(rows): joins each TimeExtent to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:TimeExtent {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:READ_FROM]->(b)
