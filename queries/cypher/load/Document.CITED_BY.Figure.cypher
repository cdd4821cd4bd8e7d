// load_document_cited_by_figure(rows): joins each Document to the Figure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Figure {id: row.target})
MERGE (a)-[:CITED_BY]->(b)
