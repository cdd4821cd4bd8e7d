// then_claim_reviews(ids, at): the reviews that the latest reading of their items by then tells, by id; of these alone where
// ids is not null.
MATCH (r:ClaimReview)-[:GENERATED_BY]->(e:Extraction)-[:USED]->(s:Snapshot)
WHERE ($ids IS NULL OR r.id IN $ids) AND e.recordedAt <= datetime($at)
WITH r, s, max(e.endedAt) AS read
MATCH (s)<-[:USED]-(other:Extraction)
WHERE other.recordedAt <= datetime($at)
WITH r, read, max(other.endedAt) AS latest
WHERE read = latest
RETURN r.id AS id
ORDER BY id
