// held_event(ids): which of these Event nodes there are.
MATCH (n:Event)
WHERE n.id IN $ids
RETURN n.id AS id
