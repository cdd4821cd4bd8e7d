// then_collections(at): each collection with how many documents were held of it and how many statements they reported; items
// of files of reviews are no documents here.
MATCH (d:Document)<-[:OF]-(v:DocumentThen)
WHERE d.isStub = false AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview) AND v.since <= $at AND v.until > $at
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:StatementThen)
WHERE s.since <= $at AND s.until > $at
RETURN v.collection AS name, count(DISTINCT d) AS documents, count(DISTINCT s) AS statements
ORDER BY name
