// decisions_role_holding(ids): every decision about one of these RoleHolding nodes.
UNWIND $ids AS id
MATCH (n:RoleHolding {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
