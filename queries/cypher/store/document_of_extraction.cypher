// document_of_extraction(ids): the documents that these extractions read.
MATCH (e:Extraction)-[:USED]->(:Snapshot)-[:SNAPSHOT_OF]->(d:Document)
WHERE e.id IN $ids
RETURN DISTINCT d.id AS id
