// decisions_shared_passage(ids): every decision about one of these SharedPassage nodes.
UNWIND $ids AS id
MATCH (n:SharedPassage {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
