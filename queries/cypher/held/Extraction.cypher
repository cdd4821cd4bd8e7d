// held_extraction(ids): which of these Extraction nodes there are.
MATCH (n:Extraction)
WHERE n.id IN $ids
RETURN n.id AS id
