// load_curation_used_place(rows): joins each Curation to the Place it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[:USED]->(b)
