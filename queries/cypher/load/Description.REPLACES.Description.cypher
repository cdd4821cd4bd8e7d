// load_description_replaces_description(rows): joins each Description to the Description it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Description {id: row.source})
MATCH (b:Description {id: row.target})
MERGE (a)-[:REPLACES]->(b)
