// entered_participation(ids): when activities recorded these Participation nodes.
UNWIND $ids AS id
MATCH (n:Participation {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
