// load_acquisition_used_snapshot(rows): joins each Acquisition to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Acquisition {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:USED]->(b)
