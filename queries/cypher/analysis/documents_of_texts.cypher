// documents_of_texts(ids): the documents of these texts, with their titles.
MATCH (s:Snapshot)-[:SNAPSHOT_OF]->(d:Document)
WHERE s.id IN $ids
RETURN s.id AS text, d.id AS document, d.title AS title
