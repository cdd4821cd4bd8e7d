// links(ids): every link from or to one of these statements.
MATCH (s:Statement)<-[:LINK_FROM|LINK_TO]-(l:StatementLink)
WHERE s.id IN $ids
RETURN DISTINCT l.id AS id
