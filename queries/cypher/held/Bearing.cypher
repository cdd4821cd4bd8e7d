// held_bearing(ids): which of these Bearing nodes there are.
MATCH (n:Bearing)
WHERE n.id IN $ids
RETURN n.id AS id
