// load_naming_generated_by_curation(rows): joins each Naming to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Naming {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
