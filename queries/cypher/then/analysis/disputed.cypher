// then_disputed(at): the claims on which stances stood that differ, each with these stances and the heads of their statements.
MATCH (c:ClaimThen)-[:STANCE]->(s:Stance)
WHERE c.since <= $at AND c.until > $at
WITH c, count(DISTINCT s.polarity) AS polarities
WHERE polarities > 1
MATCH (c)-[:STANCE]->(s:Stance)-[:STANCE_OF]->(m:Statement)<-[:OF]-(v:StatementThen)-[:CANONICAL]->(h:Statement)
WHERE v.since <= $at AND v.until > $at
MATCH (h)<-[:OF]-(w:StatementThen)
WHERE w.since <= $at AND w.until > $at
  AND (w.proposed IS NULL OR w.proposed = false)
RETURN DISTINCT c.of AS claim, s.id AS id, h.id AS statement
ORDER BY claim, id
