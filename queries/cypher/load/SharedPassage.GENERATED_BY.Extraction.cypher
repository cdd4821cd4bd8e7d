// load_shared_passage_generated_by_extraction(rows): joins each SharedPassage to the Extraction it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:SharedPassage {id: row.source})
MATCH (b:Extraction {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
