// load_time_extent(rows): adds each TimeExtent that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:TimeExtent {id: row.id})
ON CREATE SET n += row.properties
