// api_roles(ids): the offices that current readings give to these heads. A reading is current when the extraction made
// it that made one of the head's references.
MATCH (head:Actor)-[:REFERENCE]->(:ActorReference)-[:GENERATED_BY]->(x:Extraction)
WHERE head.id IN $ids
MATCH (head)<-[:CANONICAL]-(:Actor)<-[:HOLDER]-(r:RoleHolding)-[:GENERATED_BY]->(x)
RETURN DISTINCT head.id AS of, r.id AS id
ORDER BY of, id
