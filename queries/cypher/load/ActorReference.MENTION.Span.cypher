// load_actor_reference_mention_span(rows): joins each ActorReference to the Span it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Span {id: row.target})
MERGE (a)-[:MENTION]->(b)
