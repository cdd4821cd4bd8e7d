// documents(undated, collection): the documents held, by date and then by id; those without a day alone where undated is
// true; of one collection where that is not null. Items of files of reviews are none.
MATCH (d:Document {isStub: false})
WHERE ($undated = false OR d.publishedEarliest IS NULL)
  AND ($collection IS NULL OR d.collection = $collection)
  AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
RETURN d.id AS id
ORDER BY d.publishedEarliest, d.id
