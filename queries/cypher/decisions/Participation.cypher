// decisions_participation(ids): every decision about one of these Participation nodes.
UNWIND $ids AS id
MATCH (n:Participation {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
