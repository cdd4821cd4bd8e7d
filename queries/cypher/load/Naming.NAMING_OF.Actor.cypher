// load_naming_naming_of_actor(rows): joins each Naming to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Naming {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:NAMING_OF]->(b)
