// then_roles(ids, at): the roles that documents gave these actors then.
MATCH (h:Actor)<-[:CANONICAL]-(v:ActorThen)-[:OF]->(m:Actor)<-[:HOLDER]-(r:RoleHolding)
WHERE h.id IN $ids AND v.since <= $at AND v.until > $at
MATCH (v)-[:REFERENCE]->(:ActorReference)-[:GENERATED_BY]->(x:Extraction)<-[:GENERATED_BY]-(r)
WHERE x.recordedAt <= datetime($at)
RETURN DISTINCT r.id AS id
