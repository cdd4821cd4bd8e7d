// link_version_event_canonical_event(rows): joins versions of a Event to the Event
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:EventThen {id: row.source})
MATCH (n:Event {id: row.target})
CREATE (v)-[:CANONICAL]->(n)
