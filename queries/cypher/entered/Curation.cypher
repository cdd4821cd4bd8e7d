// entered_curation(ids): when activities recorded these Curation nodes.
UNWIND $ids AS id
MATCH (n:Curation {id: id})
RETURN n.id AS id, n.recordedAt AS recorded
