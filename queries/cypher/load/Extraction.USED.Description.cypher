// load_extraction_used_description(rows): joins each Extraction to the Description it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Extraction {id: row.source})
MATCH (b:Description {id: row.target})
MERGE (a)-[:USED]->(b)
