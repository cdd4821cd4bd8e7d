// load_stance(rows): adds each Stance that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Stance {id: row.id})
ON CREATE SET n += row.properties
