// all_dirty(): every document and member whose picture must be renewed.
MATCH (d:Dirty)
RETURN d.id AS id
ORDER BY d.id
