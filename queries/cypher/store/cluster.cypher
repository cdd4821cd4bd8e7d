// cluster(ids): every actor that stands under one of these heads.
MATCH (h:Actor)<-[:CANONICAL]-(m:Actor)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
