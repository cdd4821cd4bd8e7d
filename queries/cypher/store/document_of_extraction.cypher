// document_of_extraction(ids): the documents that these extractions read.
UNWIND $ids AS id
MATCH (e:Extraction {id: id})-[:USED]->(:Snapshot)-[:SNAPSHOT_OF]->(d:Document)
RETURN DISTINCT d.id AS id
