// clear_event(ids): takes the picture's relationships of these Event nodes away.
UNWIND $ids AS id
MATCH (n:Event {id: id})-[r:CANONICAL|EVENT_REPORT|INVOLVES]->()
DELETE r
