// load_extraction_performed_by_software(rows): joins each Extraction to the Software it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Extraction {id: row.source})
MATCH (b:Software {id: row.target})
MERGE (a)-[:PERFORMED_BY]->(b)
