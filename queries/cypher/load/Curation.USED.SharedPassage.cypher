// load_curation_used_shared_passage(rows): joins each Curation to the SharedPassage it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:SharedPassage {id: row.target})
MERGE (a)-[:USED]->(b)
