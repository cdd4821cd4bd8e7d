// load_curation_used_post(rows): joins each Curation to the Post it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Post {id: row.target})
MERGE (a)-[:USED]->(b)
