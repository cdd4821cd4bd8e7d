// load_shared_passage_passage_of_reuse(rows): joins each SharedPassage to the Reuse it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:SharedPassage {id: row.source})
MATCH (b:Reuse {id: row.target})
MERGE (a)-[:PASSAGE_OF]->(b)
