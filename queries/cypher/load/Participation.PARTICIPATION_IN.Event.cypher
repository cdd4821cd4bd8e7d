// load_participation_participation_in_event(rows): joins each Participation to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Participation {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:PARTICIPATION_IN]->(b)
