// api_roles(ids): the offices that current readings give to these heads. A reading is current when the extraction made
// it that made a reference to the holder which stands.
MATCH (head:Actor)<-[:CANONICAL]-(m:Actor)<-[:HOLDER]-(r:RoleHolding)
WHERE head.id IN $ids
MATCH (m)-[:REFERENCE]->(:ActorReference)-[:GENERATED_BY]->(:Extraction)<-[:GENERATED_BY]-(r)
RETURN DISTINCT head.id AS of, r.id AS id
ORDER BY of, id
