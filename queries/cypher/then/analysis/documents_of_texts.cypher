// then_documents_of_texts(ids, at): the documents of these texts, with the titles that they had then.
MATCH (s:Snapshot)-[:SNAPSHOT_OF]->(d:Document)
WHERE s.id IN $ids
OPTIONAL MATCH (d)<-[:OF]-(v:DocumentThen)
WHERE v.since <= $at AND v.until > $at
RETURN s.id AS text, d.id AS document, v.title AS title
