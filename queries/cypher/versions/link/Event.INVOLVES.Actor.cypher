// link_version_event_involves_actor(rows): joins versions of a Event to the Actor
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:EventThen {id: row.source})
MATCH (n:Actor {id: row.target})
CREATE (v)-[:INVOLVES]->(n)
