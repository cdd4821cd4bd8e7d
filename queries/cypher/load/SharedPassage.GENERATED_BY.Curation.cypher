// load_shared_passage_generated_by_curation(rows): joins each SharedPassage to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:SharedPassage {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
