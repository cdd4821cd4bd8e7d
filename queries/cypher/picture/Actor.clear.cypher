// clear_actor(ids): takes the picture's relationships of these Actor nodes away.
MATCH (n:Actor)-[r:CANONICAL|REFERENCE]->()
WHERE n.id IN $ids
DELETE r
