// load_event_canonical_event(rows): joins each Event to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:CANONICAL]->(b)
