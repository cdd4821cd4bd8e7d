// decisions_post(ids): every decision about one of these Post nodes.
UNWIND $ids AS id
MATCH (n:Post {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
