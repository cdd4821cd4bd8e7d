// load_time_extent_generated_by_curation(rows): joins each TimeExtent to the Curation it names, once; a row is {source, target}.
UNWIND $rows AS row
MATCH (a:TimeExtent {id: row.source})
MATCH (b:Curation {id: row.target})
MERGE (a)-[:GENERATED_BY]->(b)
