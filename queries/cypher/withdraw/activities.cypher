// activities(ids): what was done with the snapshots of these documents.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(:Snapshot)<-[:USED]-(a)
RETURN DISTINCT a.id AS id
