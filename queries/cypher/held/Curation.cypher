// held_curation(ids): which of these Curation nodes there are.
MATCH (n:Curation)
WHERE n.id IN $ids
RETURN n.id AS id
