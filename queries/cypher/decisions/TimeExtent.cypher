// decisions_time_extent(ids): every decision about one of these TimeExtent nodes.
UNWIND $ids AS id
MATCH (n:TimeExtent {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
