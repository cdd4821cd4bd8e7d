// entered_shared_passage(ids): when activities recorded these SharedPassage nodes.
MATCH (n:SharedPassage)-[:GENERATED_BY]->(g)
WHERE n.id IN $ids
RETURN n.id AS id, g.recordedAt AS recorded
