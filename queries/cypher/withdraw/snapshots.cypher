// snapshots(ids): every text that was ever taken in of these documents, withdrawn or not.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(s:Snapshot)
RETURN DISTINCT s.id AS snapshot
