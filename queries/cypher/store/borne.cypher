// borne(heads, inside): somebody of whom a current reading speaks, who stands under one of these heads and is none of
// those inside; one is enough.
MATCH (h:Actor)<-[:CANONICAL]-(m:Actor)-[:REFERENCE]->(:ActorReference)
WHERE h.id IN $heads AND NOT m.id IN $inside
RETURN m.id AS id
LIMIT 1
