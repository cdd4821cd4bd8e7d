// clear_event(ids): takes the picture's relationships of these Event nodes away.
MATCH (n:Event)-[r:CANONICAL|EVENT_REPORT|INVOLVES]->()
WHERE n.id IN $ids
DELETE r
