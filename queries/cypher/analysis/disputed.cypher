// disputed(): the claims on which stances stand that differ, each with these stances and the heads of their statements.
MATCH (c:Claim)-[:STANCE]->(s:Stance)
WITH c, count(DISTINCT s.polarity) AS polarities
WHERE polarities > 1
MATCH (c)-[:STANCE]->(s:Stance)-[:STANCE_OF]->(:Statement)-[:CANONICAL]->(h:Statement)
WHERE h.proposed IS NULL OR h.proposed = false
RETURN DISTINCT c.id AS claim, s.id AS id, h.id AS statement
ORDER BY claim, id
