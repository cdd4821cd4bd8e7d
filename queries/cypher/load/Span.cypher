// load_span(rows): adds each Span that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Span {id: row.id})
ON CREATE SET n += row.properties
