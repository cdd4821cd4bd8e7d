// link_version_actor_reference_actor_reference(rows): joins versions of a Actor to the ActorReference
// each shows; a row is {source, target}.
UNWIND $rows AS row
MATCH (v:ActorThen {id: row.source})
MATCH (n:ActorReference {id: row.target})
CREATE (v)-[:REFERENCE]->(n)
