// decisions_measure(ids): every decision about one of these Measure nodes.
UNWIND $ids AS id
MATCH (n:Measure {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
