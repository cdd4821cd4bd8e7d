// clean(ids): takes these marks away.
MATCH (d:Dirty)
WHERE d.id IN $ids
DELETE d
