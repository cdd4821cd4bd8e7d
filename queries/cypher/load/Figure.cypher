// load_figure(rows): adds each Figure that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:Figure {id: row.id})
ON CREATE SET n += row.properties
