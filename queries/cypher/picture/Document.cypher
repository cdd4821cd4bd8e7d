// picture_document(rows): what each Document comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n = row.properties
