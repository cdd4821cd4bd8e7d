// put_version_event(rows): adds a version of the picture of each Event; a row is {of, properties}.
UNWIND $rows AS row
MATCH (n:Event {id: row.of})
CREATE (v:EventThen)-[:OF]->(n)
SET v = row.properties
