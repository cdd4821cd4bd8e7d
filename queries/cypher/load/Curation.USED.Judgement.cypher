// load_curation_used_judgement(rows): joins each Curation to the Judgement it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Judgement {id: row.target})
MERGE (a)-[:USED]->(b)
