// statement_stances(ids): how the statements under these heads stand to claims, as far as that stands now.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(:Claim)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, s.id AS id
ORDER BY of, id
