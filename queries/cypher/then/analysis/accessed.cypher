// then_accessed(ids, at): when these documents had last been taken in by an instant, and the day for which their metadata said
// that they were captured.
MATCH (d:Document)-[:GENERATED_BY]->(a:Acquisition)
WHERE d.id IN $ids AND a.recordedAt <= datetime($at)
OPTIONAL MATCH (d)<-[:OF]-(v:DocumentThen)
WHERE v.since <= $at AND v.until > $at
RETURN d.id AS document, v.captured AS captured, max(a.endedAt) AS recorded
ORDER BY document
