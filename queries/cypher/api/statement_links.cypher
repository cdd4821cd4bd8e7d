// statement_links(ids): the links between statements of which one stands under one of these heads.
MATCH (head:Statement)<-[:CANONICAL]-(:Statement)<-[:LINK_FROM|LINK_TO]-(l:StatementLink)
WHERE head.id IN $ids
RETURN DISTINCT head.id AS of, l.id AS id
ORDER BY of, id
