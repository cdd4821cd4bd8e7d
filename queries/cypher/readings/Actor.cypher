// readings_actor(ids): what documents say of each Actor.
MATCH (m:Actor)<-[:REFERS_TO|HOLDER]-(r)
WHERE m.id IN $ids
RETURN DISTINCT r.id AS id
