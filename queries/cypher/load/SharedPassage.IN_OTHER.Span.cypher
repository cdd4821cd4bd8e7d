// load_shared_passage_in_other_span(rows): joins each SharedPassage to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:SharedPassage {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:IN_OTHER]->(b)
