// put_version_actor(rows): adds a version of the picture of each Actor; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Actor {id: row.of})
CREATE (v:ActorThen)-[:OF]->(n)
SET v = row.properties
