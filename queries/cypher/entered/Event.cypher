// entered_event(ids): when activities recorded these Event nodes.
UNWIND $ids AS id
MATCH (n:Event {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
