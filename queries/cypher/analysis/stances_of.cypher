// stances_of(actor): the stances of an actor's statements, with these statements' heads; whom only a proposal names takes none.
MATCH (a:Actor {id: $actor})<-[:SAID_BY]-(h:Statement)<-[:CANONICAL]-(:Statement)<-[:STANCE_OF]-(s:Stance)
WHERE h.proposed IS NULL OR h.proposed = false
RETURN DISTINCT s.id AS id, h.id AS statement
ORDER BY id
