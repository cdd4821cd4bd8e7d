// entered_judgement(ids): when activities recorded these Judgement nodes.
UNWIND $ids AS id
MATCH (n:Judgement {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
