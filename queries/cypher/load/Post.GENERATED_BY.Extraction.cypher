// load_post_generated_by_extraction(rows): joins each Post to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Post {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
