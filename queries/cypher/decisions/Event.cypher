// decisions_event(ids): every decision about one of these Event nodes.
UNWIND $ids AS id
MATCH (n:Event {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
