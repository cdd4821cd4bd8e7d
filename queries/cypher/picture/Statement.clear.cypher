// clear_statement(ids): takes the picture's relationships of these Statement nodes away.
UNWIND $ids AS id
MATCH (n:Statement {id: id})-[r:CANONICAL|REPORT|SAID_BY]->()
DELETE r
