// entered_curation(ids): when activities recorded these Curation nodes.
MATCH (n:Curation)
WHERE n.id IN $ids
RETURN n.id AS id, n.recordedAt AS recorded
