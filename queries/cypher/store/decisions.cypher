// decisions(ids): the curations that used any of these judgements or bearings, or that decided about such a curation.
UNWIND $ids AS id
MATCH (j:Judgement {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (j:Judgement {id: id})-[:GENERATED_BY]->(c:Curation)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (j:Judgement {id: id})-[:GENERATED_BY]->(:Curation)<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (j:Judgement {id: id})<-[:USED]-(:Curation)<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (b:Bearing {id: id})<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
UNION
UNWIND $ids AS id
MATCH (b:Bearing {id: id})<-[:USED]-(:Curation)<-[:USED]-(c:Curation)
RETURN DISTINCT c.id AS id
