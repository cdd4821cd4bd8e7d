// load_reuse_one_text_snapshot(rows): joins each Reuse to the Snapshot it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Reuse {id: row.source})
MATCH (b:Snapshot {id: row.target})
MERGE (a)-[:ONE_TEXT]->(b)
