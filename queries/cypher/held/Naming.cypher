// held_naming(ids): which of these Naming nodes there are.
MATCH (n:Naming)
WHERE n.id IN $ids
RETURN n.id AS id
