// stances_of(actor): the stances of an actor's statements that stand now, with the heads of these statements and of the
// claims; whom only a proposal names takes none.
MATCH (a:Actor {id: $actor})<-[:SAID_BY]-(h:Statement)<-[:CANONICAL]-(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(c:Claim)
WHERE h.proposed IS NULL OR h.proposed = false
RETURN DISTINCT s.id AS id, h.id AS statement, c.id AS claim
ORDER BY id
