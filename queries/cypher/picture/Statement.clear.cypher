// clear_statement(ids): takes the picture's relationships of these Statement nodes away.
MATCH (n:Statement)-[r:CANONICAL|REPORT|SAID_BY]->()
WHERE n.id IN $ids
DELETE r
