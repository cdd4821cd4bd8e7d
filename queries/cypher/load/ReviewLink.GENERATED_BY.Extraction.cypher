// load_review_link_generated_by_extraction(rows): joins each ReviewLink to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ReviewLink {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
