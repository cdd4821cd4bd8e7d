// then_statement_reviews(ids, at): what told that a review is about the statements under these heads, or was proposed to be.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:ABOUT_STATEMENT]-(l:ReviewLink)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, l.id AS id
ORDER BY of, id
