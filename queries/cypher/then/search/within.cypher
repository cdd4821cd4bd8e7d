// then_within(ids, collection, at): which of these statements, actors, events, figures and documents stood in a document of a
// collection.
MATCH (n:StatementThen)-[:REPORT]->(:Attestation)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen {collection: $collection})
WHERE n.of IN $ids AND n.since <= $at AND n.until > $at AND d.since <= $at AND d.until > $at
RETURN DISTINCT n.of AS id
UNION
MATCH (n:EventThen)-[:EVENT_REPORT]->(:EventReport)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen {collection: $collection})
WHERE n.of IN $ids AND n.since <= $at AND n.until > $at AND d.since <= $at AND d.until > $at
RETURN DISTINCT n.of AS id
UNION
MATCH (n:FigureThen)-[:FIGURE_REPORT]->(:FigureReport)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen {collection: $collection})
WHERE n.of IN $ids AND n.since <= $at AND n.until > $at AND d.since <= $at AND d.until > $at
RETURN DISTINCT n.of AS id
UNION
MATCH (n:Actor)<-[:CANONICAL]-(m:ActorThen)-[:REFERENCE]->(:ActorReference)-[:IN_DOCUMENT]->(:Document)<-[:OF]-(d:DocumentThen {collection: $collection})
WHERE n.id IN $ids AND m.since <= $at AND m.until > $at AND d.since <= $at AND d.until > $at
RETURN DISTINCT n.id AS id
UNION
MATCH (n:DocumentThen {collection: $collection})
WHERE n.of IN $ids AND n.since <= $at AND n.until > $at
RETURN DISTINCT n.of AS id
