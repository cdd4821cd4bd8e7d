// load_bearing_generated_by_curation(rows): joins each Bearing to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Bearing {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
