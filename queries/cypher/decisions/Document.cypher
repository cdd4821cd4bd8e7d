// decisions_document(ids): every decision about one of these Document nodes.
UNWIND $ids AS id
MATCH (n:Document {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
