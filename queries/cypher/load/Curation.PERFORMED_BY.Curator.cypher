// load_curation_performed_by_curator(rows): joins each Curation to the Curator it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Curator {id: row.target})
MERGE (a)-[:PERFORMED_BY]->(b)
