// load_non_statement_speaker_actor(rows): joins each NonStatement to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:NonStatement {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:SPEAKER]->(b)
