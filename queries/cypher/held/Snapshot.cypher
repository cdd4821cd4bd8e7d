// held_snapshot(ids): which of these Snapshot nodes there are.
MATCH (n:Snapshot)
WHERE n.id IN $ids
RETURN n.id AS id
