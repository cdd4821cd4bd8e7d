// load_acquisition_used_description(rows): joins each Acquisition to the Description it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Acquisition {id: row.source})
MATCH (b:Description {id: row.target})
MERGE (a)-[:USED]->(b)
