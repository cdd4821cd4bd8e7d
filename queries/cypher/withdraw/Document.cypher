// versions_of_document(ids): takes the words out of whatever these Document nodes ever showed.
MATCH (v:DocumentThen)
WHERE v.of IN $ids
REMOVE v.title, v.dateline
