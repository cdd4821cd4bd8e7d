// held_figure(ids): which of these Figure nodes there are.
MATCH (n:Figure)
WHERE n.id IN $ids
RETURN n.id AS id
