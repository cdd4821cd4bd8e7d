// claim_reviews(ids): the reviews that the latest reading of their items tells, and those that persons signed, by id; of these
// alone where ids is not null.
MATCH (r:ClaimReview)-[:GENERATED_BY]->(g)
WHERE ($ids IS NULL OR r.id IN $ids) AND (g:Extraction OR g:Curation)
OPTIONAL MATCH (g)-[:USED]->(s:Snapshot)
WITH r, s, max(g.endedAt) AS read
OPTIONAL MATCH (s)<-[:USED]-(other:Extraction)
WITH r, s, read, max(other.endedAt) AS latest
WHERE s IS NULL OR read = latest
RETURN DISTINCT r.id AS id
ORDER BY id
