// load_shared_passage(rows): adds each SharedPassage that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:SharedPassage {id: row.id})
ON CREATE SET n += row.properties
