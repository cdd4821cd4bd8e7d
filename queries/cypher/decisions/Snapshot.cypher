// decisions_snapshot(ids): every decision about one of these Snapshot nodes.
UNWIND $ids AS id
MATCH (n:Snapshot {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
