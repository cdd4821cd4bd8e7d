// load_curator(rows): adds each Curator that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Curator {id: row.id})
ON CREATE SET n += row.properties
