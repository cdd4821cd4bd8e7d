// picture_actor(rows): what each Actor comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Actor {id: row.id})
SET n = row.properties
