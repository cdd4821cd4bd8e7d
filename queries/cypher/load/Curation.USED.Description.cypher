// load_curation_used_description(rows): joins each Curation to the Description it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Description {id: row.target})
MERGE (a)-[:USED]->(b)
