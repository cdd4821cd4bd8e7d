// load_bearing_generated_by_resolution(rows): joins each Bearing to the Resolution it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Bearing {id: row.source})
MATCH (b:Resolution {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
