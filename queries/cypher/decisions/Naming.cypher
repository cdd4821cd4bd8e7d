// decisions_naming(ids): every decision about one of these Naming nodes.
UNWIND $ids AS id
MATCH (n:Naming {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
