// entered_time_extent(ids): when activities recorded these TimeExtent nodes.
MATCH (n:TimeExtent)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
