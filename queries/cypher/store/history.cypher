// history(ids): what was taken in and read of these documents: each snapshot that was not withdrawn, with each activity
// that used it, and when that was done.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(s:Snapshot)
WHERE s.withdrawn IS NULL
OPTIONAL MATCH (s)<-[:USED]-(a)
RETURN d.id AS document, s.id AS snapshot, a.id AS activity, a.endedAt AS ended
