// load_curation_used_participation(rows): joins each Curation to the Participation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Participation {id: row.target})
MERGE (a)-[:USED]->(b)
