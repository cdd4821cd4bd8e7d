// load_judgement_left_document(rows): joins each Judgement to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:LEFT]->(b)
