// then_documents(undated, collection, at): the documents held then, by date and then by id; those without a day alone where undated
// is true; of one collection where that is not null. Items of files of reviews are none.
MATCH (d:Document {isStub: false})<-[:OF]-(v:DocumentThen)
WHERE ($undated = false OR v.publishedEarliest IS NULL) AND v.since <= $at AND v.until > $at
  AND ($collection IS NULL OR v.collection = $collection)
  AND NOT (d)<-[:IN_DOCUMENT]-(:ClaimReview)
RETURN d.id AS id
ORDER BY v.publishedEarliest, d.id
