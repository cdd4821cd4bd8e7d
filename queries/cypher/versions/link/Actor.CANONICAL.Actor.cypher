// link_version_actor_canonical_actor(rows): joins versions of a Actor to the Actor
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:ActorThen {id: row.source})
MATCH (n:Actor {id: row.target})
CREATE (v)-[:CANONICAL]->(n)
