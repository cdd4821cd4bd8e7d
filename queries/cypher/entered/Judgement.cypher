// entered_judgement(ids): when activities recorded these Judgement nodes.
MATCH (n:Judgement)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
