// held_span(ids): which of these Span nodes there are.
MATCH (n:Span)
WHERE n.id IN $ids
RETURN n.id AS id
