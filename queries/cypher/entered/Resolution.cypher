// entered_resolution(ids): when activities recorded these Resolution nodes.
UNWIND $ids AS id
MATCH (n:Resolution {id: id})
RETURN n.id AS id, n.recordedAt AS recorded
