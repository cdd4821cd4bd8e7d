// load_resolution_performed_by_software(rows): joins each Resolution to the Software it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Resolution {id: row.source})
MATCH (b:Software {id: row.target})
MERGE (a)-[:PERFORMED_BY]->(b)
