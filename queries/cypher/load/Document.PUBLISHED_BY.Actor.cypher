// load_document_published_by_actor(rows): joins each Document to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Document {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:PUBLISHED_BY]->(b)
