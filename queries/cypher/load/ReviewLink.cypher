// load_review_link(rows): adds each ReviewLink that is not there yet; a row is {id, properties}.
UNWIND $rows AS row
MERGE (n:ReviewLink {id: row.id})
ON CREATE SET n += row.properties
