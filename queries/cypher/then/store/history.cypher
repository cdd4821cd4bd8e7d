// then_history(ids, at): what had been taken in and read of these documents by an instant: each snapshot that was not withdrawn
// by then, with each activity that used it, and when that was done.
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[:SNAPSHOT_OF]-(s:Snapshot)
WHERE s.withdrawn IS NULL OR NOT EXISTS {
  MATCH (s)<-[:USED]-(c:Curation {decision: 'withdraw'})
  WHERE c.recordedAt <= datetime($at)
}
OPTIONAL MATCH (s)<-[:USED]-(a)
RETURN d.id AS document, s.id AS snapshot, a.id AS activity, a.endedAt AS ended
