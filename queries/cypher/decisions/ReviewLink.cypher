// decisions_review_link(ids): every decision about one of these ReviewLink nodes.
UNWIND $ids AS id
MATCH (n:ReviewLink {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
