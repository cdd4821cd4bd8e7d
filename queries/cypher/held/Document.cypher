// held_document(ids): which of these Document nodes there are.
MATCH (n:Document)
WHERE n.id IN $ids
RETURN n.id AS id
