// held_time_extent(ids): which of these TimeExtent nodes there are.
MATCH (n:TimeExtent)
WHERE n.id IN $ids
RETURN n.id AS id
