// claim_reviews(ids): the reviews that the latest reading of their items tells, by id; of these alone where ids is not null.
MATCH (r:ClaimReview)-[:GENERATED_BY]->(e:Extraction)-[:USED]->(s:Snapshot)
WHERE $ids IS NULL OR r.id IN $ids
WITH r, s, max(e.endedAt) AS read
MATCH (s)<-[:USED]-(other:Extraction)
WITH r, read, max(other.endedAt) AS latest
WHERE read = latest
RETURN r.id AS id
ORDER BY id
