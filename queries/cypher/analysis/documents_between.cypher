// documents_between(earliest, latest, collection): the documents published within these days, with their outlet and its state;
// of one collection where that is not null.
MATCH (d:Document)
WHERE d.publishedEarliest >= $earliest AND d.publishedLatest <= $latest
  AND ($collection IS NULL OR d.collection = $collection)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(o:Actor)
RETURN d.id AS document, d.publishedEarliest AS earliest, d.publishedLatest AS latest, o.id AS outlet, o.name AS name,
  o.countryCode AS country
ORDER BY d.id
