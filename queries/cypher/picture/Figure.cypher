// picture_figure(rows): what each Figure comes to, instead of what stood; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Figure {id: row.id})
SET n = row.properties
