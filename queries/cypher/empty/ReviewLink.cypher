// empty_review_link(rows): puts what is left of each ReviewLink in the place of what it said; a row is
// {id, properties}.
UNWIND $rows AS row
MATCH (n:ReviewLink {id: row.id})
SET n = row.properties
