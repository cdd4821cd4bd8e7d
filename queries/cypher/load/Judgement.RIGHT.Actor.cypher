// load_judgement_right_actor(rows): joins each Judgement to the Actor it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Judgement {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[:RIGHT]->(b)
