// judged(ids): what was judged of these members, on whichever side they stand: judgements, links, whose name somebody bears.
MATCH (m:Statement)<-[:LEFT|RIGHT|LINK_FROM|LINK_TO|ABOUT_STATEMENT]-(j)
WHERE m.id IN $ids
RETURN DISTINCT j.id AS id
UNION
MATCH (m:Actor)<-[:LEFT|RIGHT|BEARER]-(j)
WHERE m.id IN $ids
RETURN DISTINCT j.id AS id
UNION
MATCH (m:Event)<-[:LEFT|RIGHT]-(j)
WHERE m.id IN $ids
RETURN DISTINCT j.id AS id
UNION
MATCH (m:Figure)<-[:LEFT|RIGHT]-(j)
WHERE m.id IN $ids
RETURN DISTINCT j.id AS id
UNION
MATCH (m:Claim)<-[:LEFT|RIGHT]-(j)
WHERE m.id IN $ids
RETURN DISTINCT j.id AS id
