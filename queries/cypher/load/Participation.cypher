// load_participation(rows): adds each Participation that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Participation {id: row.id})
ON CREATE SET n += row.properties
