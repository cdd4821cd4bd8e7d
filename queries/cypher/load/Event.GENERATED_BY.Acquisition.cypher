// load_event_generated_by_acquisition(rows): joins each Event to the Acquisition it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Acquisition {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
