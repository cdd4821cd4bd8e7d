// what_is_held(collection): the documents of a collection by day and outlet: what a silence may be judged by.
MATCH (d:Document {collection: $collection, isStub: false})
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(:Actor)-[:CANONICAL]->(outlet:Actor)
RETURN d.published AS published, outlet.name AS outlet, d.title AS title, d.url AS url
ORDER BY published, outlet, title
