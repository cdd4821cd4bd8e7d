// picture_event(rows): what each Event comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
SET n = row.properties
