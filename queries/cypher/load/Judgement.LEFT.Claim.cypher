// load_judgement_left_claim(rows): joins each Judgement to the Claim it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Claim {id: row.target})
MERGE (a)-[:LEFT]->(b)
