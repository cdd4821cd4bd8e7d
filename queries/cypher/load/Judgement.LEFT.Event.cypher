// load_judgement_left_event(rows): joins each Judgement to the Event it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[:LEFT]->(b)
