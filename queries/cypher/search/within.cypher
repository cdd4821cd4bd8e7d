// within(ids, collection): which of these statements, actors, events, figures and documents stand in a document of a
// collection.
MATCH (n:Statement)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(d:Document {collection: $collection})
WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
UNION
MATCH (n:Actor)<-[:CANONICAL]-(:Actor)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(d:Document {collection: $collection})
WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
UNION
MATCH (n:Event)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(d:Document {collection: $collection})
WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
UNION
MATCH (n:Figure)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(d:Document {collection: $collection})
WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
UNION
MATCH (n:Document {collection: $collection})
WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
