// roles(ids): the roles that documents give these actors now.
MATCH (h:Actor)<-[:CANONICAL]-(m:Actor)<-[:HOLDER]-(r:RoleHolding)
WHERE h.id IN $ids
MATCH (m)-[:REFERENCE]->(:ActorReference)-[:GENERATED_BY]->(:Extraction)<-[:GENERATED_BY]-(r)
RETURN DISTINCT r.id AS id
