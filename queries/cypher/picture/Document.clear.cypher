// clear_document(ids): takes the picture's relationships of these Document nodes away.
MATCH (n:Document)-[r:CURRENT_SNAPSHOT|ISSUED_BY|PUBLISHED_BY|SUPPLIED_BY]->()
WHERE n.id IN $ids
DELETE r
