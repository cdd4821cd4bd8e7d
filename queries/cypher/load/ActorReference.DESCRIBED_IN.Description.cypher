// load_actor_reference_described_in_description(rows): joins each ActorReference to the Description it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:ActorReference {id: row.source})
MATCH (b:Description {id: row.target})
MERGE (a)-[:DESCRIBED_IN]->(b)
