// entered_acquisition(ids): when activities recorded these Acquisition nodes.
UNWIND $ids AS id
MATCH (n:Acquisition {id: id})
RETURN n.id AS id, n.recordedAt AS recorded
