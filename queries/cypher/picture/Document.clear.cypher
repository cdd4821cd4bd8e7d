// clear_document(ids): takes the picture's relationships of these Document nodes away.
UNWIND $ids AS id
MATCH (n:Document {id: id})-[r:CURRENT_SNAPSHOT|ISSUED_BY|PUBLISHED_BY|SUPPLIED_BY]->()
DELETE r
