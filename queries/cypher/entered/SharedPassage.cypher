// entered_shared_passage(ids): when activities recorded these SharedPassage nodes.
UNWIND $ids AS id
MATCH (n:SharedPassage {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
