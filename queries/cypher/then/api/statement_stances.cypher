// then_statement_stances(ids, at): how the statements under these heads stood to claims, as far as that stood then.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:STANCE_OF]-(s:Stance)<-[:STANCE]-(c:ClaimThen)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at AND c.since <= $at AND c.until > $at
RETURN DISTINCT head.id AS of, s.id AS id
ORDER BY of, id
