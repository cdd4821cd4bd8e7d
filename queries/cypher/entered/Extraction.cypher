// entered_extraction(ids): when activities recorded these Extraction nodes.
MATCH (n:Extraction)
WHERE n.id IN $ids
RETURN n.id AS id, n.recordedAt AS recorded
