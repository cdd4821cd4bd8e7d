// roles(ids): the roles that documents give these actors now.
MATCH (h:Actor)-[:REFERENCE]->(f:ActorReference)-[:REFERS_TO]->(m:Actor)<-[:HOLDER]-(r:RoleHolding)
WHERE h.id IN $ids
MATCH (f)-[:GENERATED_BY]->(x:Extraction)<-[:GENERATED_BY]-(r)
RETURN DISTINCT r.id AS id
