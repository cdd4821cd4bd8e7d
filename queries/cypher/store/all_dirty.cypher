// all_dirty(): every mark of a document or member whose picture must be renewed.
MATCH (d:Dirty)
RETURN d.of AS of, d.since AS since
ORDER BY d.id
