// page_dirty(after, size): the next marks in the order of their ids.
MATCH (d:Dirty)
WHERE d.id > $after
RETURN d.id AS id
ORDER BY d.id
LIMIT $size
