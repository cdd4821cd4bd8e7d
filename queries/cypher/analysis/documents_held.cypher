// documents_held(collection): the documents held, with the days within which each was published, null where unknown, their outlet
// and issuer and the state of one of these; of one collection where that is not null. Items of files of reviews are left out.
MATCH (d:Document {isStub: false})
WHERE ($collection IS NULL OR d.collection = $collection) AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(o:Actor)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(:Actor)-[:CANONICAL]->(i:Actor)
RETURN d.id AS document, d.publishedEarliest AS earliest, d.publishedLatest AS latest, d.collection AS collection,
  o.id AS outlet, i.id AS issuer, coalesce(o.name, i.name) AS name, coalesce(o.countryCode, i.countryCode) AS country
ORDER BY d.id
