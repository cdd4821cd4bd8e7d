// entered_extraction(ids): when activities recorded these Extraction nodes.
UNWIND $ids AS id
MATCH (n:Extraction {id: id})
RETURN n.id AS id, n.recordedAt AS recorded
