// readings_actor(ids): what documents say of each Actor.
UNWIND $ids AS id
MATCH (m:Actor {id: id})<-[:REFERS_TO|HOLDER|NAMING_OF]-(r)
RETURN DISTINCT r.id AS id
