// readings_event(ids): what documents say of each Event.
MATCH (m:Event)<-[:REPORTS_EVENT|PARTICIPATION_IN]-(r)
WHERE m.id IN $ids
RETURN DISTINCT r.id AS id
