// cluster(ids): every actor that stands under one of these heads.
UNWIND $ids AS id
MATCH (h:Actor {id: id})<-[:CANONICAL]-(m:Actor)
RETURN DISTINCT m.id AS id
