// then_stances_of(actor, at): the stances of an actor's statements that stood then, with the heads of these statements and of the
// claims; whom only a proposal names takes none.
MATCH (a:Actor {id: $actor})<-[:SAID_BY]-(w:StatementThen)-[:OF]->(h:Statement)
WHERE w.since <= $at AND w.until > $at AND (w.proposed IS NULL OR w.proposed = false)
MATCH (h)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(c:ClaimThen)
WHERE v.since <= $at AND v.until > $at AND c.since <= $at AND c.until > $at
RETURN DISTINCT s.id AS id, h.id AS statement, c.of AS claim
ORDER BY id
