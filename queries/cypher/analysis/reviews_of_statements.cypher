// reviews_of_statements(ids, rules): the reviews that are about one of these statements or are proposed to be, by rules of these
// names and versions.
MATCH (s:Statement)<-[:ABOUT_STATEMENT]-(l:ReviewLink)-[:OF_REVIEW]->(r:ClaimReview)
WHERE s.id IN $ids AND l.rule + ' ' + l.ruleVersion IN $rules
RETURN DISTINCT l.id AS link, r.id AS review
ORDER BY link
