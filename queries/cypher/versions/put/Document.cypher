// put_version_document(rows): adds a version of the picture of each Document; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Document {id: row.of})
CREATE (v:DocumentThen)-[:OF]->(n)
SET v = row.properties
