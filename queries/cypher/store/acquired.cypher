// acquired(ids): which of these snapshots and descriptions are held already.
MATCH (s:Snapshot) WHERE s.id IN $ids RETURN s.id AS id
UNION ALL
MATCH (d:Description) WHERE d.id IN $ids RETURN d.id AS id
