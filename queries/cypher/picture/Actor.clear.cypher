// clear_actor(ids): takes the picture's relationships of these Actor nodes away.
UNWIND $ids AS id
MATCH (n:Actor {id: id})-[r:CANONICAL|REFERENCE]->()
DELETE r
