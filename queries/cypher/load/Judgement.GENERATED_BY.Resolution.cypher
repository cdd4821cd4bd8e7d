// load_judgement_generated_by_resolution(rows): joins each Judgement to the Resolution it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Resolution {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
