// decisions_curation(ids): every decision about one of these Curation nodes.
UNWIND $ids AS id
MATCH (n:Curation {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
