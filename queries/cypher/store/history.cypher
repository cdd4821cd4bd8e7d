// history(ids): what was taken in and read of these documents: each snapshot, with each activity that used it, and when.
MATCH (d:Document)<-[:SNAPSHOT_OF]-(s:Snapshot)
WHERE d.id IN $ids
OPTIONAL MATCH (s)<-[:USED]-(a)
RETURN d.id AS document, s.id AS snapshot, a.id AS activity, a.recordedAt AS recorded
