// readings_event(ids): what documents say of each Event.
UNWIND $ids AS id
MATCH (m:Event {id: id})<-[:REPORTS_EVENT|PARTICIPATION_IN]-(r)
RETURN DISTINCT r.id AS id
