// load_event(rows): adds each Event that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Event {id: row.id})
ON CREATE SET n += row.properties
