// claim_reviews(): every review that the latest reading of its item tells, by id.
MATCH (r:ClaimReview)-[:GENERATED_BY]->(e:Extraction)-[:USED]->(s:Snapshot)
WITH r, s, max(e.recordedAt) AS read
MATCH (s)<-[:USED]-(other:Extraction)
WITH r, read, max(other.recordedAt) AS latest
WHERE read = latest
RETURN r.id AS id
ORDER BY id
