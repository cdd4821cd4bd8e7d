// load_judgement(rows): adds each Judgement that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Judgement {id: row.id})
ON CREATE SET n += row.properties
