// empty_figure(rows): puts what is left of each Figure in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:Figure {id: row.id})
SET n = row.properties
