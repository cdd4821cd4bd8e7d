// entered_resolution(ids): when activities recorded these Resolution nodes.
MATCH (n:Resolution)
WHERE n.id IN $ids
RETURN n.id AS id, n.recordedAt AS recorded
