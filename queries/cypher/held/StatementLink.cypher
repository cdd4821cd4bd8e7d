// held_statement_link(ids): which of these StatementLink nodes there are.
MATCH (n:StatementLink)
WHERE n.id IN $ids
RETURN n.id AS id
