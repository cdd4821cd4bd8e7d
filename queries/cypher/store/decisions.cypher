// decisions(ids): the curations that used any of these judgements, or that decided about such a curation.
MATCH (j:Judgement)<-[:USED]-(c:Curation)
WHERE j.id IN $ids
RETURN DISTINCT c.id AS id
UNION
MATCH (j:Judgement)-[:GENERATED_BY]->(c:Curation)
WHERE j.id IN $ids
RETURN DISTINCT c.id AS id
UNION
MATCH (j:Judgement)-[:GENERATED_BY]->(:Curation)<-[:USED]-(c:Curation)
WHERE j.id IN $ids
RETURN DISTINCT c.id AS id
UNION
MATCH (j:Judgement)<-[:USED]-(:Curation)<-[:USED]-(c:Curation)
WHERE j.id IN $ids
RETURN DISTINCT c.id AS id
