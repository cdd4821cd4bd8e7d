// statement_stances(ids): how the statements under these heads stand to claims. A denial that only an earlier reading
// of its document told is left out.
MATCH (head:Statement)<-[:CANONICAL]-(member:Statement)<-[:STANCE_OF]-(s:Stance)
WHERE head.id IN $ids
OPTIONAL MATCH (head)-[:REPORT]->(told:Attestation)-[:ATTESTS]->(member)
WITH head, s, collect(told.polarity) AS polarities
WHERE s.rule <> 'stance.own-denial' OR s.polarity IN polarities
RETURN DISTINCT head.id AS of, s.id AS id
ORDER BY of, id
