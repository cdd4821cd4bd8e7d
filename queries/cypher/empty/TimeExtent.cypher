// empty_time_extent(rows): puts what is left of each TimeExtent in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:TimeExtent {id: row.id})
SET n = row.properties
