// load_bearing_generated_by_extraction(rows): joins each Bearing to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Bearing {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
