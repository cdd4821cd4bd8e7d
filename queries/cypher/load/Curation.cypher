// load_curation(rows): adds each Curation that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Curation {id: row.id})
ON CREATE SET n += row.properties
