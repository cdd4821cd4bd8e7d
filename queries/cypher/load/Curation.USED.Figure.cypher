// load_curation_used_figure(rows): joins each Curation to the Figure it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:Curation {id: row.source})
MATCH (b:Figure {id: row.target})
MERGE (a)-[:USED]->(b)
