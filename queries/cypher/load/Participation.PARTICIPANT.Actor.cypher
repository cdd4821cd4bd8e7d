// load_participation_participant_actor(rows): joins each Participation to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Participation {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:PARTICIPANT]->(b)
