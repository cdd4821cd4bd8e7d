// held_acquisition(ids): which of these Acquisition nodes there are.
MATCH (n:Acquisition)
WHERE n.id IN $ids
RETURN n.id AS id
