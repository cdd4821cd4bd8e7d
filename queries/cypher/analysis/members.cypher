// members(ids): every member that stands under one of these heads.
MATCH (h:Statement)<-[:CANONICAL]-(m:Statement)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
UNION
MATCH (h:Actor)<-[:CANONICAL]-(m:Actor)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
UNION
MATCH (h:Event)<-[:CANONICAL]-(m:Event)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
UNION
MATCH (h:Figure)<-[:CANONICAL]-(m:Figure)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
UNION
MATCH (h:Claim)<-[:CANONICAL]-(m:Claim)
WHERE h.id IN $ids
RETURN DISTINCT m.id AS id
