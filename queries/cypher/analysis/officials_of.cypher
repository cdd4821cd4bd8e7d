// officials_of(code, names): who holds a post of a state, by its code or, where a post has none, by one of its names.
MATCH (p:Post)<-[:HELD_POST]-(r:RoleHolding)-[:HOLDER]->(m:Actor)-[:CANONICAL]->(h:Actor)
WHERE p.countryCode = $code OR (p.countryCode IS NULL AND p.jurisdiction IN $names)
MATCH (m)-[:REFERENCE]->(f:ActorReference)-[:GENERATED_BY]->(x:Extraction)<-[:GENERATED_BY]-(r)
MATCH (r)-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT h.id AS actor, r.id AS role, d.id AS document, r.titleAsPrinted AS title, r.roleStatus AS status
ORDER BY h.id, r.id
