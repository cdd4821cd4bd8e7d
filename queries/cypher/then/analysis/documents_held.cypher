// then_documents_held(collection, at): the documents held then, with the days within which each was published, null where
// unknown, their outlet and issuer and the state of one of these; of one collection where that is not null. Items of files of
// reviews are left out.
MATCH (d:Document {isStub: false})<-[:OF]-(v:DocumentThen)
WHERE v.since <= $at AND v.until > $at
  AND ($collection IS NULL OR v.collection = $collection) AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
OPTIONAL MATCH (v)-[:PUBLISHED_BY]->(:Actor)<-[:OF]-(p:ActorThen)-[:CANONICAL]->(o:Actor)
WHERE p.since <= $at AND p.until > $at
OPTIONAL MATCH (o)<-[:OF]-(x:ActorThen)
WHERE x.since <= $at AND x.until > $at
OPTIONAL MATCH (v)-[:ISSUED_BY]->(:Actor)<-[:OF]-(q:ActorThen)-[:CANONICAL]->(i:Actor)
WHERE q.since <= $at AND q.until > $at
OPTIONAL MATCH (i)<-[:OF]-(y:ActorThen)
WHERE y.since <= $at AND y.until > $at
RETURN d.id AS document, v.publishedEarliest AS earliest, v.publishedLatest AS latest, v.collection AS collection,
  o.id AS outlet, i.id AS issuer, coalesce(x.name, y.name) AS name, coalesce(x.countryCode, y.countryCode) AS country
ORDER BY d.id
