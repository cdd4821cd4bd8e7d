// load_curation_used_bearing(rows): joins each Curation to the Bearing it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Bearing {id: row.target})
MERGE (a)-[:USED]->(b)
