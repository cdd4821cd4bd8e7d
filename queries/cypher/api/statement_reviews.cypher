// statement_reviews(ids): what tells that a review is about the statements under these heads, or is proposed to be.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:ABOUT_STATEMENT]-(l:ReviewLink)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, l.id AS id
ORDER BY of, id
