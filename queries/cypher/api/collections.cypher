// collections(): each collection with how many documents are held of it and how many statements they report; items
// of files of reviews are no documents here.
MATCH (d:Document)
WHERE d.isStub = false AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Attestation)<-[:REPORT]-(s:Statement)
RETURN d.collection AS name, count(DISTINCT d) AS documents, count(DISTINCT s) AS statements
ORDER BY name
