// snapshot_text(ids): the whole texts.
MATCH (n:Snapshot)
WHERE n.id IN $ids
RETURN n.id AS of, n.text AS text
