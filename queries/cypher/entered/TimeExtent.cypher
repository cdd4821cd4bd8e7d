// entered_time_extent(ids): when activities recorded these TimeExtent nodes.
UNWIND $ids AS id
MATCH (n:TimeExtent {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
