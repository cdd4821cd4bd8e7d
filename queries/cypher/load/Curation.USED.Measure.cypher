// load_curation_used_measure(rows): joins each Curation to the Measure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Measure {id: row.target})
MERGE (a)-[:USED]->(b)
