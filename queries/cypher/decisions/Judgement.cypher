// decisions_judgement(ids): every decision about one of these Judgement nodes.
UNWIND $ids AS id
MATCH (n:Judgement {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
