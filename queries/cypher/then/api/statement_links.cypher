// then_statement_links(ids, at): the links between statements of which one stood under one of these heads.
MATCH (head:Statement)<-[:CANONICAL]-(v:StatementThen)-[:OF]->(:Statement)<-[:LINK_FROM|LINK_TO]-(l:StatementLink)
WHERE head.id IN $ids AND v.since <= $at AND v.until > $at
RETURN DISTINCT head.id AS of, l.id AS id
ORDER BY of, id
