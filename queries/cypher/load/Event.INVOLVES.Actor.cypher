// load_event_involves_actor(rows): joins each Event to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:INVOLVES]->(b)
