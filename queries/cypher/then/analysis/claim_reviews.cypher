// then_claim_reviews(ids, at): the reviews that the latest reading of their items by then tells, and those that persons had
// signed, by id; of these alone where ids is not null.
MATCH (r:ClaimReview)-[:GENERATED_BY]->(g)
WHERE ($ids IS NULL OR r.id IN $ids) AND (g:Extraction OR g:Curation) AND g.recordedAt <= datetime($at)
OPTIONAL MATCH (g)-[:USED]->(s:Snapshot)
WITH r, s, max(g.endedAt) AS read
OPTIONAL MATCH (s)<-[:USED]-(other:Extraction)
WHERE other.recordedAt <= datetime($at)
WITH r, s, read, max(other.endedAt) AS latest
WHERE s IS NULL OR read = latest
RETURN DISTINCT r.id AS id
ORDER BY id
