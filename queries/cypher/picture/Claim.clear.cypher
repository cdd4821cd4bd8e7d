// clear_claim(ids): takes the picture's relationships of these Claim nodes away.
UNWIND $ids AS id
MATCH (n:Claim {id: id})-[r:CANONICAL|STANCE]->()
DELETE r
