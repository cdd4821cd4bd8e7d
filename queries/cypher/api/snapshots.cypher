// snapshots(ids): the texts held, without the text itself, which can be long.
MATCH (n:Snapshot)
WHERE n.id IN $ids
RETURN {id: n.id, sha256: n.sha256, text: ''} AS properties, [(n)-[r:SNAPSHOT_OF]->(m) | [type(r), m.id]] AS relationships
