// held_reuse(ids): which of these Reuse nodes there are.
MATCH (n:Reuse)
WHERE n.id IN $ids
RETURN n.id AS id
