// decisions_place(ids): every decision about one of these Place nodes.
UNWIND $ids AS id
MATCH (n:Place {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
