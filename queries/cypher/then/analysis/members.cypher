// then_members(ids, at): every member that stood under one of these heads.
MATCH (h:Statement)<-[:CANONICAL]-(m:StatementThen)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT m.of AS id
UNION
MATCH (h:Actor)<-[:CANONICAL]-(m:ActorThen)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT m.of AS id
UNION
MATCH (h:Event)<-[:CANONICAL]-(m:EventThen)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT m.of AS id
UNION
MATCH (h:Figure)<-[:CANONICAL]-(m:FigureThen)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT m.of AS id
UNION
MATCH (h:Claim)<-[:CANONICAL]-(m:ClaimThen)
WHERE h.id IN $ids AND m.since <= $at AND m.until > $at
RETURN DISTINCT m.of AS id
