// load_actor_reference_in_document_document(rows): joins each ActorReference to the Document it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[:IN_DOCUMENT]->(b)
