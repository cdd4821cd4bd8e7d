// entered_acquisition(ids): when activities recorded these Acquisition nodes.
MATCH (n:Acquisition)
WHERE n.id IN $ids
RETURN n.id AS id, n.recordedAt AS recorded
