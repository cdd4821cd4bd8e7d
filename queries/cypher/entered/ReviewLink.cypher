// entered_review_link(ids): when activities recorded these ReviewLink nodes.
UNWIND $ids AS id
MATCH (n:ReviewLink {id: id})-[:GENERATED_BY]->(g)
RETURN n.id AS id, g.recordedAt AS recorded
