// link_version_document_published_by_actor(rows): joins versions of a Document to the Actor
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:DocumentThen {id: row.source})
MATCH (n:Actor {id: row.target})
CREATE (v)-[:PUBLISHED_BY]->(n)
