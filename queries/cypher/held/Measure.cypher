// held_measure(ids): which of these Measure nodes there are.
MATCH (n:Measure)
WHERE n.id IN $ids
RETURN n.id AS id
